// The fold of one field: one statement after the other, what is held true now, what else is said, what was
// held before.
//
// Owns its values. take() must be called in order of (said_at, seq); the result depends on nothing else. Not
// safe for concurrent take().
//
//     FieldFold fold;
//     bool is_new = fold.take(value, statement, nullptr);
//     RecordField field = fold.to_field("premiere:s2");
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "record/fields.h"

namespace logline::record {

class FieldFold {
 public:
  // Folds one statement in; whether it changed what is known.
  bool take(const FieldValue& said, const Statement& statement);
  // Whether it would tell nothing: the field holds the value, as firmly and as finely.
  [[nodiscard]] bool knows(const FieldValue& said, Certainty certainty) const;
  // Whether the event of a status was ever held true here.
  [[nodiscard]] bool has_event(const FieldValue& said) const;
  [[nodiscard]] RecordField to_field(std::string name) const;

 private:
  struct Held {
    Value value;
    std::optional<Event> event{};
    RecordValue record{};  // all but its words
  };
  static Held hold(const FieldValue& said, const Statement& statement);
  static void support(Held& held, const Statement& statement);
  static void confirm(Held& held, const Statement& statement);
  [[nodiscard]] bool is_renewal(const FieldValue& said) const;
  [[nodiscard]] bool is_beside_renewal(const FieldValue& said) const;
  bool fold(const FieldValue& said, const Statement& statement);
  Held* find_told(const FieldValue& said);
  void replace_chosen(Held next, std::string_view why);
  void choose(const FieldValue& said, const Statement& statement);
  bool put_beside(const FieldValue& said, const Statement& statement);
  std::vector<Held>::iterator find_beside(const FieldValue& said);

  std::optional<Held> chosen_;
  std::vector<Held> also_, history_;
};

}  // namespace logline::record
