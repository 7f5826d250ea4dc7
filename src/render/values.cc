#include "render/values.h"

namespace logline::render {

Values::Values(std::initializer_list<Member> members) : held_(Members{}) {
  Members& all = get<Members>();
  all.reserve(members.size());
  for (const Member& member : members) all.push_back({member.name, std::move(member.value)});
}

bool Values::is_none() const {
  return is_null() || (is<bool>() && !get<bool>()) || (is_string() && text().empty()) ||
         (is_array() && get<List>().empty());
}

std::string Values::plain_text() const {
  if (is<bool>()) return get<bool>() ? "true" : "false";
  return std::to_string(get<std::int64_t>());
}

void Values::push_back(Values item) {
  if (is_null()) held_ = List{};
  get<List>().push_back(std::move(item));
}

std::size_t Values::size() const {
  if (is_null()) return 0;
  return is_array() ? get<List>().size() : get<Members>().size();
}

const Values* Values::find(std::string_view name) const {
  if (!is_object()) return nullptr;
  for (const Member& member : get<Members>())
    if (member.name == name) return &member.value;
  return nullptr;
}

Values& Values::operator[](std::string_view name) {
  if (is_null()) held_ = Members{};
  for (const Member& member : get<Members>())
    if (member.name == name) return member.value;
  return get<Members>().emplace_back(Member{std::string(name), Values()}).value;
}

void Values::update(Values other) {
  for (const Member& member : other.members()) (*this)[member.name] = std::move(member.value);
}

}  // namespace logline::render
