#include "core/field/rules.hpp"

#include <string>
#include <utility>

#include "core/field/code.hpp"
#include "core/field/rule.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::field {
namespace {

using catalog::argument;
using catalog::message;

struct field_rule {
  kind field;
  message label;
  code when_empty;
  std::string_view id, autocomplete;
  std::size_t limit;
  rule check;
};

// One line for each field, in the order of `kind`. Limits: names and lines as long as the longest
// that people have, with room; e-mail RFC 5321 4.5.3.1.3 less the angle brackets; phone as
// libphonenumber.
// clang-format off
constexpr field_rule kRules[] = {
    {kind::given_name, message::field_given_name, code::given_name_empty,
     "given-name", "given-name", 100, check_name},
    {kind::family_name, message::field_family_name, code::family_name_empty,
     "family-name", "family-name", 100, check_name},
    {kind::organisation, message::field_organisation, code::organisation_empty,
     "organisation", "organization", 200, check_organisation},
    {kind::occupation, message::field_occupation, code::occupation_empty,
     "occupation", "organization-title", 200, check_organisation},
    {kind::email, message::field_email, code::email_empty, "email", "email", 254, check_email},
    {kind::phone, message::field_phone, code::phone_empty, "phone", "tel", 250, check_phone},
    {kind::message, message::field_message, code::message_empty, "message", "", 4000, check_message},
};
// clang-format on
static_assert(std::size(kRules) == kKindCount);

const field_rule& rule_of(kind field) { return kRules[static_cast<std::size_t>(field)]; }

void say(const code_row& said, const field_rule& row, const catalog::catalogue& words,
         verdict& out) {
  out.condition = said.condition;
  out.code = said.id;
  if (words.is_plain(said.message)) {
    out.message = words.plain(said.message);
    return;
  }
  out.message = words.format(said.message, {{argument::label, words.format(row.label)},
                                            {argument::max, std::to_string(row.limit)}});
}

}  // namespace

std::string_view id_of(kind field) { return rule_of(field).id; }

std::optional<kind> kind_of(std::string_view id) {
  for (const field_rule& row : kRules) {
    if (row.id == id) return row.field;
  }
  return std::nullopt;
}

std::string_view autocomplete_of(kind field) { return rule_of(field).autocomplete; }

std::string label_of(kind field, const catalog::catalogue& words) {
  return words.format(rule_of(field).label);
}

verdict check(kind field, std::string_view typed, const context& about) {
  const field_rule& row = rule_of(field);
  const std::string_view text = text::trim(typed);
  verdict out;
  out.field = field;
  out.value = text;
  if (text.empty()) {
    if (about.required) say(row_of(row.when_empty), row, about.words, out);
    return out;
  }

  finding found = row.check(
      {typed, text, row.limit, about.region, about.plans, about.words, about.health_covered});
  out.needs_zone = found.needs_zone;
  if (out.needs_zone != 0) return out;
  out.condition = state::ok;
  out.phone = std::move(found.phone);
  out.normalized = std::move(found.normalized);
  out.suggestion = std::move(found.suggestion);
  if (found.said != code::none) say(row_of(found.said), row, about.words, out);
  return out;
}

std::optional<verdict> found_elsewhere(kind field, std::string_view code,
                                       const catalog::catalogue& words) {
  for (const code_row& row : all_codes()) {
    if (row.id != code) continue;
    verdict out;
    out.field = field;
    say(row, rule_of(field), words, out);
    out.condition = state::error;
    return out;
  }
  return std::nullopt;
}

}  // namespace clearnotice::field
