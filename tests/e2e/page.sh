#!/bin/bash
# `logline page`: one page in each format, several at once, and what is said of those that cannot be read.
. "$(dirname "$0")/_common.sh"
mkdir "$scratch/pages"
page() { # NAME: a page with furniture, a list, a link and a hostile one
  cat >"$scratch/pages/$1.html" <<'END'
<html lang=en><head><title>Harbour returns | Screen Gull</title></head><body><nav><a href=/>Home</a></nav><article>
<h1>Harbour returns</h1><p>By Ines Okafor</p><p>3 May 2024</p><p>The harbour drama returns for a second run with the same
crew, the channel said on Wednesday, and it will be longer than the first one was, with a new captain at the helm.</p>
<h2>The crew</h2><ul><li>Mara Quill, captain of it all, and of the ferry</li><li>Tom Reyes, whom viewers know from the
stage, as <a href="https://gull.example/reyes">the harbour master</a></li></ul><p>The ferry lands <a href="javascript:alert(1)">at
night</a> and leaves again in the morning, with or without them, as the channel has said before.</p></article></body></html>
END
}
page one
page two
expect_exit 0 "$LOGLINE" page "$scratch/pages/one.html"
expect_output '^Harbour returns$'
expect_output '^Ines Okafor · 2024-05-03$'
grep -q 'Home' "$scratch/out" && fail "the menu is printed"
expect_exit 0 "$LOGLINE" page --format markdown "$scratch/pages/one.html"
expect_output '^## The crew$'
expect_output '^- Mara Quill'
expect_output '\[the harbour master\]\(<https://gull.example/reyes>\)'
expect_exit 0 "$LOGLINE" page --format html "$scratch/pages/one.html"
expect_output '<h2>The crew</h2>'
expect_output '<a href="https://gull.example/reyes" rel="nofollow noopener">'
grep -q 'javascript' "$scratch/out" && fail "an address of script comes through"
expect_exit 0 "$LOGLINE" page --format json "$scratch/pages"
[ "$(wc -l <"$scratch/out")" = 2 ] || fail "not one line a page"
expect_output '"shapes":\[\{'
expect_output '"rights":\{'
: >"$scratch/pages/empty.html"
expect_exit 3 "$LOGLINE" page --format json "$scratch/pages"
expect_error 'empty.html'
[ "$(wc -l <"$scratch/out")" = 2 ] || fail "an empty page costs its neighbours"
expect_exit 1 "$LOGLINE" page "$scratch/pages/empty.html"
{ cat "$scratch/pages/one.html"; head -c 17000000 /dev/zero | tr '\0' ' '; echo '<p>The end, which nobody reads.'; } >"$scratch/pages/long.html"
expect_exit 0 "$LOGLINE" page "$scratch/pages/long.html"
expect_output '^Harbour returns$'
expect_error 'larger than 16 MB: cut there'
grep -q 'nobody reads' "$scratch/out" && fail "what stands behind 16 MB is read"
expect_exit 2 "$LOGLINE" page --format pdf "$scratch/pages/one.html"
expect_exit 0 "$LOGLINE" page - <"$scratch/pages/one.html"
expect_exit 0 "$LOGLINE" page --help
expect_output 'markdown'

# Of a feed's entry also how many comments its feed counts.
printf '<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>F</title><item><title>Harbour returns</title><slash:comments>12</slash:comments></item></channel></rss>' >"$scratch/counted.xml"
expect_exit 0 "$LOGLINE" page --format json "$scratch/counted.xml"; expect_output '"comments":12'

# What holds nothing, what is no text, and a page with a headline alone are said to be that.
mkdir "$scratch/nothing"
expect_exit 1 "$LOGLINE" page "$scratch/nothing"
expect_error 'nothing to read'
printf '%%PDF-1.4' >"$scratch/a.pdf"
expect_exit 1 "$LOGLINE" page "$scratch/a.pdf"
expect_error 'a PDF'
echo '<html><body><h1>Harbour returns for a third run</h1></body></html>' >"$scratch/head.html"
expect_exit 0 "$LOGLINE" page "$scratch/head.html"
expect_error 'a headline and no text'

# Rules for a site: from a file, and from the installation's folder; a line that is wrong is named.
sed 's|<head>|<head><link rel=canonical href="https://gull.example/tv/a">|; s|<h2>|<div class=aside><h2>|; s|</ul>|</ul></div>|' "$scratch/pages/one.html" >"$scratch/ruled.html"
expect_exit 0 "$LOGLINE" page "$scratch/ruled.html"; expect_output 'Mara Quill'
printf '# ours\ngull.example\tdrop\t.aside\n' >"$scratch/rules.tsv"
expect_exit 0 "$LOGLINE" page --rules "$scratch/rules.tsv" "$scratch/ruled.html"
grep -q 'Mara Quill' "$scratch/out" && fail "a rule is not obeyed"
mkdir "$scratch/own"; cp "$scratch/rules.tsv" "$scratch/own/page-rules.tsv"
expect_exit 0 "$LOGLINE" --dir "$scratch/own" page "$scratch/ruled.html"
grep -q 'Mara Quill' "$scratch/out" && fail "the installation's rules are not obeyed"
printf 'gull.example\tdrop\t.aside\ngull.example\tlose\tp\n' >"$scratch/rules.tsv"
expect_exit 1 "$LOGLINE" page --rules "$scratch/rules.tsv" "$scratch/ruled.html"
expect_error 'rules.tsv:2'
finish
