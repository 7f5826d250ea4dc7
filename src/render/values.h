// What a template is filled with: text, numbers, truth, lists, and members by name in their order. Not JSON:
// a page of the log holds some thousands of these, so each costs at most one piece of memory.
//
// Written down as a list of names and values it is an object; a list is made by array(). Lists and objects
// are only asked what they are (asserted). Plain values; no thread owns them.
//
//     Values values{{"title", "Gull"}, {"season", 2}, {"first", {{"outlet", "Screen Gull"}}}};
//     values["adds"] = Values::array();
//     values["adds"].push_back({{"text", "…"}});
#pragma once

#include <cassert>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace logline::render {

// A number without fraction.
template <class Number>
concept Whole = std::integral<Number> && !std::same_as<Number, bool>;

class Values {
 public:
  struct Member;
  using List = std::vector<Values>;
  using Members = std::vector<Member>;

  // Their bodies stand below: before Member is known no compiler but gcc can make or unmake a list of them.
  Values();
  Values(const Values& other);
  Values(Values&& other) noexcept;
  Values& operator=(const Values& other);
  Values& operator=(Values&& other) noexcept;
  ~Values();
  Values(std::nullptr_t);                 // NOLINT
  Values(std::same_as<bool> auto truth);  // NOLINT
  template <Whole Number>
  Values(Number number);                          // NOLINT
  Values(std::string text);                       // NOLINT
  Values(std::string_view text);                  // NOLINT
  Values(const char* text);                       // NOLINT
  Values(const std::vector<std::string>& texts);  // NOLINT
  Values(std::initializer_list<Member> members);  // NOLINT
  static Values array();
  static Values array(std::initializer_list<Values> items);
  static Values object();

  [[nodiscard]] bool is_null() const { return held_.index() == 0; }
  [[nodiscard]] bool is_array() const { return is<List>(); }
  [[nodiscard]] bool is_object() const { return is<Members>(); }
  [[nodiscard]] bool is_string() const { return is<std::string>(); }
  // What templates take for nothing: null, false, "" and [].
  [[nodiscard]] bool is_none() const;
  [[nodiscard]] bool is_true() const { return *std::get_if<bool>(&held_); }
  [[nodiscard]] const std::string& text() const { return get<std::string>(); }
  // A number or truth as text.
  [[nodiscard]] std::string plain_text() const;
  friend bool operator==(const Values& values, std::string_view text) {
    return values.is_string() && values.text() == text;
  }

  // Of lists.
  void push_back(Values item);
  [[nodiscard]] Values& back() { return get<List>().back(); }
  [[nodiscard]] auto begin() { return get<List>().begin(); }
  [[nodiscard]] auto end() { return get<List>().end(); }
  [[nodiscard]] auto begin() const { return get<List>().begin(); }
  [[nodiscard]] auto end() const { return get<List>().end(); }
  // Of lists and objects; null has none.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }

  // Of objects. nullptr: there is none of that name.
  [[nodiscard]] const Values* find(std::string_view name) const;
  [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] const Values& at(std::string_view name) const { return *find(name); }
  // Makes it when it is not there; null becomes an object.
  Values& operator[](std::string_view name);
  const Values& operator[](std::string_view name) const { return at(name); }
  Values& operator[](int) const = delete;  // items go by begin(), and 0 is no name
  void update(Values other);
  [[nodiscard]] const Members& members() const { return get<Members>(); }

 private:
  using Held = std::variant<std::monostate, bool, std::int64_t, std::string, List, Members>;
  explicit Values(List list);
  explicit Values(Members members);

  template <class Kind>
  [[nodiscard]] bool is() const {
    return std::holds_alternative<Kind>(held_);
  }
  template <class Kind>
  [[nodiscard]] Kind& get() {
    assert(is<Kind>());
    return *std::get_if<Kind>(&held_);
  }
  template <class Kind>
  [[nodiscard]] const Kind& get() const {
    assert(is<Kind>());
    return *std::get_if<Kind>(&held_);
  }

  Held held_;
};

struct Values::Member {
  std::string name;
  mutable Values value;  // moved out of the list in which it is written down
};

inline Values::Values() = default;
inline Values::Values(const Values& other) = default;
inline Values::Values(Values&& other) noexcept = default;
inline Values& Values::operator=(const Values& other) = default;
inline Values& Values::operator=(Values&& other) noexcept = default;
inline Values::~Values() = default;
inline Values::Values(std::nullptr_t) {}
inline Values::Values(std::same_as<bool> auto truth) : held_(truth) {}
template <Whole Number>
Values::Values(Number number) : held_(static_cast<std::int64_t>(number)) {}
inline Values::Values(std::string text) : held_(std::move(text)) {}
inline Values::Values(std::string_view text) : held_(std::string(text)) {}
inline Values::Values(const char* text) : held_(std::string(text)) {}
inline Values::Values(const std::vector<std::string>& texts) : held_(List(texts.begin(), texts.end())) {}
inline Values::Values(List list) : held_(std::move(list)) {}
inline Values::Values(Members members) : held_(std::move(members)) {}
inline Values Values::array() { return Values(List{}); }
inline Values Values::array(std::initializer_list<Values> items) { return Values(List(items)); }
inline Values Values::object() { return Values(Members{}); }

}  // namespace logline::render
