// Inputs made to be slow: each repeats, to a wanted size, what once cost some reader more than its share.
// Used by bench/hostile, which prints what each costs, and by tests/cross/hostile, which compares sizes.
//
// To add one, add a row. A row is a prefix, a piece that is repeated, and a suffix; `depth` pieces of `wrap`
// stand before the repeated ones. "{n}" in a piece is its number.
//
//     for (const Construction& row : all_constructions()) read(row.build(100'000));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace logline::hostile {

// `page`: HTML; `text`: an article's text; `feed`: XML.
enum class Into { page, text, feed };

struct Construction {
  std::string_view name;
  Into into;
  std::string_view prefix, piece, suffix;
  std::string_view wrap = {};
  int depth = 0;

  [[nodiscard]] std::string build(std::size_t bytes) const {
    std::string out(prefix);
    for (int i = 0; i < depth; ++i) out += wrap;
    for (int n = 1; out.size() + suffix.size() < bytes; ++n) add_piece(out, n);
    return out.append(suffix);
  }

 private:
  void add_piece(std::string& out, int n) const {
    const std::size_t number = piece.find("{n}");
    out += piece.substr(0, number);
    if (number != piece.npos) out.append(std::to_string(n)).append(piece.substr(number + 3));
  }
};

inline std::vector<Construction> pages_of_elements() {
  constexpr Into page = Into::page;
  return {
      {"bare <", page, "<p>Words.", "<", ""},
      {"unclosed h1", page, "<html>", "<h1>", ""},
      {"h1 with words", page, "<html>", "<h1>Words stand here</h1>", ""},
      {"h1 nested with b", page, "<html>", "x", "", "<h1><b>", 120},
      {"h1 around everything", page, "<html>", "<h1><i>some words", ""},
      {"unclosed li", page, "<ul>", "<li>", ""},
      {"li of a letter", page, "<ul>", "<li>x", ""},
      {"li with links", page, "<ul>", "<li><a href=/x>More of this here</a>", ""},
      {"p of a letter", page, "<html>", "<p>x", ""},
      {"p of a date", page, "<html>", "<p>1 1 2016", ""},
      {"p with class", page, "<html>", "<p class=a>x", ""},
      {"p with many classes", page, "<html>", "<p class='story nav share comment ad body promo more'>x", ""},
      {"p of forty letters", page, "<html>", "<p>There is a sentence, of more than forty letters.", ""},
      {"hidden paragraphs", page, "<html>", "<p style='display: none'>hidden", ""},
      {"br", page, "<p>", "<br>", ""},
      {"br and letters", page, "<p>", "x<br><br>", ""},
      {"unclosed a", page, "<html>", "<a>", ""},
      {"a with href", page, "<p>", "<a href=x>y</a>", ""},
      {"a rel=author nested", page, "<html>", "x ", "", "<div rel=author>", 250},
      {"a rel=author", page, "<html>", "<i rel=author>x", ""},
      {"time elements", page, "<html>", "<time>x</time>", ""},
      {"time elements nested", page, "<html>", "x ", "", "<time>", 250},
      {"time with figures", page, "<html>", "<time datetime=1-1-1-1-1>1/1/1", ""},
      {"unclosed div", page, "", "<div>", ""},
      {"unclosed b", page, "<p>", "<b>", ""},
      {"b over paragraphs", page, "<p>", "<p>x", "", "<b>", 250},
      {"formatting storm", page, "<p>", "<b><i><u><s></p><p>x", ""},
      {"misnested formatting", page, "<p>", "<a><b><div></a></b></div>x", ""},
      {"p out of reach", page, "<p><button>", "<div></div>", "", "<b>", 240},
      {"end tags of unknown elements", page, "<html>", "</z>", "", "<y>", 250},
      {"end tags out of reach", page, "<b><table>", "</b>", "", "<i>", 240},
      {"unknown elements", page, "<html>", "<x-y>z", ""},
      {"table cells", page, "<table>", "<td>x", ""},
      {"table rows", page, "<table>", "<tr><td>x", ""},
      {"nested tables", page, "", "<table><tr><td>", ""},
      {"text in a table", page, "<table>", "x<tr>", ""},
      {"rows out of reach", page, "<tr><td><table>", "<tbody>", "", "<b>", 240},
      {"select and options", page, "<select>", "<option>x", ""},
      {"svg", page, "<svg>", "<g><title>x</title>", ""},
      {"blockquotes", page, "<html>",
       "<blockquote class=twitter-tweet><a href=//twitter.com/x/status/1>x</a>", ""},
      {"iframes", page, "<html>", "<iframe src=//www.youtube.com/embed/x></iframe>", ""},
      {"end tags", page, "<html>", "</p>", ""},
  };
}

// What costs by depth, by length of names and addresses, or by words that many rules begin with.
inline std::vector<Construction> pages_of_words() {
  constexpr Into page = Into::page;
  return {
      {"p of three letters, deep", page, "", "<p>abc", "", "<div>", 400},
      {"p in nested lists", page, "", "<p>abc", "", "<ul><li>", 200},
      {"p of words", page, "<html>", "<p>in you", ""},
      {"p in bold and italics", page, "<html>", "<p><b>x<i>y", ""},
      {"headings", page, "<html>", "<h2>a", ""},
      {"p of the headline", page, "<h1>Abc d</h1><meta property=og:title content='Abc d'>", "<p>abc e", ""},
      {"p of read more", page, "<html>", "<p>read more read related more sign up read you can", ""},
      {"read", page, "<p>", "read more follow sign related ", ""},
      {"sentences of read", page, "<p>", "Read us. You do. Sign it. ", ""},
      {"by lines", page, "<h1>A line</h1>", "<p>by a and b, c", ""},
      {"class of words", page, "<html>", "<p class='related-a b-c-d e-f'>x", ""},
      {"classes that differ", page, "<html>", "<p class=a><p class=ab><p class=xyz-ab-cd>", ""},
      {"updated", page, "<h1>A line</h1>", "<p>updated 1.1.16 updated 1.1.16 published", ""},
      {"days in words", page, "<h1>A line</h1>", "<p>1 may 2 may 3 may", ""},
      {"figures in p", page, "<h1>A line</h1>", "<p>1.1.1.1.1.1", ""},
      {"links on a long base", page,
       "<base "
       "href='https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'><p>",
       "<a href=b>c</a>", ""},
      {"a hundred attributes", page, "",
       "<p aa ab ac ad ae af ag ah ai aj ak al am an ao ap aq ar as at au "
       "av aw ax ay az ba bb bc bd be bf bg bh bi bj bk bl bm bn bo bp bq br bs bt bu bv bw bx by bz>x",
       ""},
      {"body again", page, "<body a b c d e f g h i j k l m n o p q r s t u v w x y z>", "<body aa>", ""},
      {"stated text and quotes", page,
       "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":"
       "\"““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““““\"}</"
       "script>",
       "<p>“““““““““““““““““““““““““““““““““““““““““x", ""},
      {"styles", page, "<html>", "<p style='a: b; c: d'>x", ""},
      {"script of keys", page, "<html><script>", "pubDate:'x',p=", "</script>"},
      {"script of one letter", page, "<html><script>", "p", "</script>"},
      {"links to a day", page, "<h1>A line</h1>", "<a href=/2016/05/13>13/5/2016</a>", ""},
      {"list items in tables", page, "<table>", "<tr><td><li>x", ""},
  };
}

inline std::vector<Construction> pages_of_data() {
  constexpr Into page = Into::page;
  return {
      {"images", page, "<p>", "<img src=x>", ""},
      {"images of one figure", page, "<figure>", "<img src=/x><b class=caption></b>", ""},
      {"images with captions", page, "<div>", "<figure><img src=/x><figcaption>x</figure>", ""},
      {"nested figures", page, "", "<img src=/x>", "", "<figure>", 250},
      {"attributes of one element", page, "<p", " a=b", ">x"},
      {"elements of many attributes", page, "", "<p a b c d e f g h i j k l m n o q r s t u v w x y z>x", ""},
      {"attribute of entities", page, "<p title='", "&amp;", "'>x"},
      {"unclosed attribute", page, "<p>x", "<p a='", ""},
      {"entities", page, "<p>", "&amp;&lt;&#1;", ""},
      {"unknown entities", page, "<p>", "&aaaaaa", ""},
      {"entity of many figures", page, "<p>&#", "1", ""},
      {"unclosed comment", page, "<p>x<!--", "<!--", ""},
      {"comments", page, "<p>", "<!--x-->", ""},
      {"unclosed CDATA", page, "<p>", "<![CDATA[", ""},
      {"processing instructions", page, "<p>", "<?x", ""},
      {"scripts", page, "<html>", "<script></script>", ""},
      {"unclosed script", page, "<script>", "</scrip", ""},
      {"titles", page, "<html>", "<title>x</title>", ""},
      {"empty titles", page, "<html>", "<title></title>", ""},
      {"title of separators", page, "<title>", "x | ", "</title><h1>Another line</h1>"},
      {"meta", page, "<html>", "<meta name=author content=x>", ""},
      {"meta of authors", page, "<html>",
       "<meta name=author content='1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1'>", ""},
      {"one long author", page, "<html><script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"",
       "1, ", "\"}</script>"},
      {"json-ld of [", page, "<script type=application/ld+json>", "[", "</script>"},
      {"json-ld of lists", page, "<script type=application/ld+json>[", "[],", "0]</script>"},
      {"json-ld of objects", page, "<script type=application/ld+json>[",
       "{\"@type\":\"Article\",\"author\":[1,2]},", "0]</script>"},
      {"json-ld scripts", page, "", "<script type=application/ld+json>{\"@type\":\"Article\"}</script>", ""},
      {"json-ld headline", page,
       "<h1>Words of a line</h1><h1>Other words here</h1><script "
       "type=application/ld+json>{\"@type\":\"Article\","
       "\"headline\":\"",
       "a b - ", "\"}</script>"},
      {"links of canonical", page, "<html>", "<link rel=canonical>", ""},
  };
}

inline std::vector<Construction> texts() {
  constexpr Into text = Into::text;
  return {
      {"a", text, "Words. ", "a ", ""},
      {"straight quotes", text, "Words. ", "\"", ""},
      {"straight quotes apart", text, "Words. ", "\" ", ""},
      {"opening quotes", text, "Words. ", "“", ""},
      {"quotes with words", text, "Words. ", "“I said so,” he said. ", ""},
      {"unclosed quote", text, "She said, “", "we go on and on and on. ", ""},
      {"Mr.", text, "Words. ", "Mr. ", ""},
      {"capitalised words", text, "Words. ", "Xx Yy ", ""},
      {"names", text, "Words. ", "Anna Smith and Ben Jones, ", ""},
      {"one word", text, "Words. ", "x", ""},
      {"one capitalised word", text, "Words. ", "X", ""},
      {"renewed", text, "Words. ", "renewed ", ""},
      {"prizes taken", text, "Words. ", "took best Emmy ", ""},
      {"prizes that go", text, "Words. ", "Emmy for best went ", ""},
      {"prizes counted", text, "Words. ", "the second Emmy for ", ""},
      {"roles with ranks", text, "Words. ", "Ada Cole as Sgt. Ned Pike, ", ""},
      {"names with brackets", text, "Words. ", "Ada Cole (Marrow), ", ""},
      {"relative clauses", text, "Words. ", "\"Xx\", which was cancelled, ", ""},
      {"renewals", text, "Words. ", "ABC has renewed “Xx Yy” for a second season. ", ""},
      {"said", text, "Words. ", "said ", ""},
      {"by and as", text, "Starring ", "Xx Yy as Zz, ", ""},
      {"star", text, "Words. ", "stars ", ""},
      {"season", text, "Words. ", "season ", ""},
      {"days", text, "Words. ", "Monday ", ""},
      {"days of May", text, "Words. ", "May 3 ", ""},
      {"next", text, "Words. ", "next week ", ""},
      {"award", text, "Words. ", "award ", ""},
      {"figures", text, "Words. ", "1", ""},
      {"figures apart", text, "Words. ", "1 ", ""},
      {"line feeds", text, "Words. ", "\n", ""},
      {"letters on lines", text, "Words. ", "a\n", ""},
      {"commas", text, "Words. ", ",", ""},
      {"full stops", text, "Words. ", ".", ""},
      {"full stops apart", text, "Words. ", ". ", ""},
      {"apostrophes", text, "Words. ", "'", ""},
      {"initials", text, "Words. ", "A.", ""},
      {"initials apart", text, "Words. ", "A. ", ""},
      {"hyphens", text, "Words. ", "a-", ""},
      {"brackets", text, "Words. ", "(", ""},
      {"and", text, "Words. ", "and ", ""},
      {"The", text, "Words. ", "The ", ""},
      {"colons", text, "Words. ", "Xx: ", ""},
      {"a sentence without end", text, "Words. ", "ABC cancelled Castle (", ""},
      {"a sentence of brackets", text, "Words. ", "ABC cancelled Castle, starring Ada Cole (\"Xx\") ", ""},
      {"rows with days", text, "Words. ", "Salt premieres May 1, Ash on May 2 and ", ""},
      {"rows with brackets", text, "Words. ", "Salt Road (NBC), season 2; ", ""},
      {"titles that differ", text, "", "“Xx Nights {n}” is renewed. ", ""},
      {"lists of titles that differ", text, "", "HBO cancelled “Xx{n} Nights”\n", ""},
      {"titles of services", text, "", "HBO series “Xx{n} Nights”, ", ""},
      {"leads of lists", text, "", "Here is the full list of shows that won't be returning\n", ""},
      {"people that differ", text, "", "Ada Cole{n} plays Ben Xx{n}. ", ""},
      {"a cast that ends in a comma", text, "", "on the co-stars, Ada ; ", "the co-stars,"},
      {"prose", text, "",
       "The network said on Monday that the drama would be back for a third run of ten hours, with Anna "
       "Smith as "
       "the judge. “We are glad,” she said. It had been seen by 4 million people a week.\n",
       ""},
  };
}

inline std::vector<Construction> feeds() {
  constexpr Into feed = Into::feed;
  constexpr std::string_view start = "<rss><channel><title>x</title>";
  return {
      {"items", feed, start, "<item>", ""},
      {"items with titles", feed, start, "<item><title>x</title></item>", ""},
      {"unclosed tags", feed, start, "<a", ""},
      {"unclosed CDATA", feed, start, "<item><title><![CDATA[", ""},
      {"unclosed comments", feed, start, "<!--", ""},
      {"nested elements", feed, start, "<a>", ""},
      {"namespaces", feed, start, "<a xmlns:b='c'>", ""},
      {"attributes", feed, "<rss><channel", " a='b'", ">"},
      {"entities", feed, "<rss><channel><item><title>", "&amp;amp;", ""},
      {"bare ampersands", feed, "<rss><channel><item><title>", "&", ""},
      {"declared entities", feed, "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>", "&a;", ""},
      {"doctypes", feed, start, "<!DOCTYPE x [", ""},
      {"categories", feed, "<rss><channel><item><title>x</title>", "<category>x</category>", ""},
      {"links", feed, "<rss><channel><item><title>x</title>", "<link>x</link>", ""},
      {"content of <", feed, "<rss><channel><item><description>", "&lt;", ""},
      {"content of h1", feed, "<rss><channel><item><description>", "&lt;h1>x", ""},
  };
}

inline std::vector<Construction> broken_json_feeds() {
  constexpr Into feed = Into::feed;
  constexpr std::string_view start = R"({"version":"https://jsonfeed.org/version/1.1","title":"x","items":[)";
  constexpr std::string_view text =
      R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":")";
  return {
      {"JSON items", feed, start, R"({"id":"1","title":"x"},)", "]}"},
      {"JSON brackets too many", feed, start, R"({"id":"1","title":"x"}},)", "]}"},
      {"JSON names without quotes", feed, start, R"({id:"1",title:"x"},)", "]}"},
      {"JSON objects without end", feed, start, R"({"id":)", ""},
      {"JSON arrays without end", feed, start, "[", ""},
      {"JSON strings without end", feed, start, R"({"id":"1,"title":"x,)", ""},
      {"JSON quotes in a string", feed, text, "\" ", R"("}]})"},
      {"JSON pairs in a string", feed, text, R"("a":"b",)", R"("}]})"},
      {"JSON commas", feed, start, ",", "]}"},
  };
}

inline std::vector<Construction> all_constructions() {
  std::vector<Construction> all;
  for (const auto& some :
       {pages_of_elements(), pages_of_words(), pages_of_data(), texts(), feeds(), broken_json_feeds()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace logline::hostile
