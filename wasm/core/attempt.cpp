#include "core/attempt.hpp"

#include <algorithm>

#include "core/field/rules.hpp"
#include "core/payload/allow_list.hpp"

namespace clearnotice {
namespace {

/// ISO 8601 in UTC, whole seconds or finer: `2026-11-23T10:00:00Z`.
bool is_utc_time(std::string_view time) {
  static constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (time.size() <= kShape.size() || time.back() != 'Z') return false;
  for (std::size_t i = 0; i + 1 < time.size(); ++i) {
    const bool digit = time[i] >= '0' && time[i] <= '9';
    const bool digit_due = i >= kShape.size() ? i > kShape.size() : kShape[i] == '0';
    if (digit_due != digit) return false;
    if (!digit && i < kShape.size() && time[i] != kShape[i]) return false;
    if (i == kShape.size() && time[i] != '.') return false;
  }
  return true;
}

}  // namespace

attempt read_attempt(const json::cursor& at, const notice::facts& facts) {
  attempt made{{}, consent::choices(facts), {}};
  at.required("values").each_member([&](std::string_view id, const json::cursor& value) {
    const std::optional<field::kind> kind = field::kind_of(id);
    const bool asked = kind && std::any_of(facts.form->fields.begin(), facts.form->fields.end(),
                                           [&](const notice::form_field& each) {
                                             return facts.data[each.datum].field == kind;
                                           });
    if (!asked) {
      value.complain("unknown_key", "the form has no such field");
      return;
    }
    made.values[static_cast<std::size_t>(*kind)] = value.string();
  });
  at.required("choices").each_member([&](std::string_view id, const json::cursor& choice) {
    for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
      if (facts.purposes[i].id != id || !facts.purposes[i].needs_consent()) continue;
      made.choices.set(i, choice.boolean());
      return;
    }
    choice.complain("unknown_key", "no purpose of this name asks for consent");
  });
  const json::cursor key = at.required("key");
  made.key = key.string();
  const bool fits = made.key.size() >= 16 && made.key.size() <= 64 &&
                    made.key.find_first_not_of(
                        "0123456789abcdefghijklmnopqrstuvwxyz"
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string::npos;
  if (!fits) key.complain("bad_key", "16 to 64 letters, digits and hyphens belong here");
  if (const auto now = at.member("now"); now && !is_utc_time(now->string())) {
    now->complain("bad_time", "a time in UTC belongs here, like \"2026-11-23T10:00:00Z\"");
  }
  return made;
}

result<std::vector<view::finding>, std::string_view> check_attempt(const view::page& on,
                                                                   const phone::plans& plans,
                                                                   attempt& made) {
  std::vector<view::finding> findings;
  const std::vector<std::size_t> needed = payload::needed_fields(on.facts, made.choices);
  for (const std::size_t index : needed) {
    const notice::form_field& asked = on.facts.form->fields[index];
    const field::kind kind = *on.facts.data[asked.datum].field;
    std::string& value = made.values[static_cast<std::size_t>(kind)];
    field::verdict found = field::check(kind, value,
                                        {.words = on.words,
                                         .plans = plans,
                                         .required = asked.required,
                                         .health_covered = notice::covers_health(on.facts),
                                         .region = on.facts.controller->country});
    if (!found.needs.empty()) return found.needs;
    value = found.value;
    if (found.condition != field::state::error) continue;
    findings.push_back({std::string(field::id_of(kind)), std::move(found)});
  }
  if (needed.empty()) {
    field::verdict nothing;
    nothing.condition = field::state::error;
    nothing.code = "consent.nothing_chosen";
    nothing.message = on.words.format(catalog::message::error_consent_nothing_chosen);
    for (const notice::purpose& each : on.facts.purposes) {
      if (!each.needs_consent()) continue;
      findings.push_back({view::choice_id(each), std::move(nothing)});
      break;
    }
  }
  return findings;
}

}  // namespace clearnotice
