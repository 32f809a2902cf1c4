#include "core/attempt.hpp"

#include <algorithm>

#include "core/catalog/date_form.hpp"
#include "core/consent/record.hpp"
#include "core/field/rules.hpp"
#include "core/notice/ids.hpp"
#include "core/payload/allow_list.hpp"

namespace clearnotice {

consent::choices read_choices(const json::cursor& at, const notice::facts& facts) {
  consent::choices made(facts);
  at.required("choices").each_member([&](std::string_view id, const json::cursor& choice) {
    for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
      if (facts.purposes[i].id != id || !facts.purposes[i].needs_consent()) continue;
      made.set(i, choice.boolean());
      return;
    }
    choice.complain(sentence::no_such_choice);
  });
  return made;
}

std::string read_key(const json::cursor& at, std::string_view member) {
  const json::cursor key = at.required(member);
  std::string text = key.string();
  if (!consent::is_receipt_number(text)) {
    key.complain(sentence::key_form);
  }
  return text;
}

std::string read_time(const json::cursor& at) {
  std::string time = at.string();
  if (!catalog::is_utc_time(time)) {
    at.complain(sentence::time_form);
  }
  return time;
}

namespace {

/// What a meter has to say: of the honeypot never its content, since whatever fills it may know
/// something about the person.
std::string read_meter(const json::cursor& at, notice::meter meter) {
  static constexpr std::size_t kMostDigits = 9;  // no page stays open for 31 years
  std::string value = at.string();
  if (meter == notice::meter::honeypot) return value.empty() ? "empty" : "filled";
  const bool is_number =
      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || value.size() > kMostDigits) {
    at.complain(sentence::seconds_form);
  }
  return value;
}

/// Takes the value when a meter of the form has that name.
bool read_measured(std::string_view id, const json::cursor& value, const notice::facts& facts,
                   attempt& made) {
  for (const notice::datum& each : facts.data) {
    if (!each.meter) continue;
    const auto meter = static_cast<std::size_t>(*each.meter);
    if (notice::kMeterControls[meter] != id) continue;
    made.measured[meter] = read_meter(value, *each.meter);
    return true;
  }
  return false;
}

}  // namespace

attempt read_attempt(const json::cursor& at, const notice::facts& facts) {
  attempt made{{}, consent::choices(facts), {}, {}, {}};
  at.required("values").each_member([&](std::string_view id, const json::cursor& value) {
    const std::optional<field::kind> kind = field::kind_of(id);
    const bool asked = kind && std::any_of(facts.form->fields.begin(), facts.form->fields.end(),
                                           [&](const notice::form_field& each) {
                                             return facts.data[each.datum].field == kind;
                                           });
    if (!asked && read_measured(id, value, facts, made)) return;
    if (!asked) {
      value.complain(sentence::field_not_asked);
      return;
    }
    made.values[static_cast<std::size_t>(*kind)] = value.string();
  });
  made.choices = read_choices(at, facts);
  if (const auto box = at.member("acknowledged")) {
    if (facts.form->acknowledge.empty()) box->complain(sentence::no_such_box);
    if (box->boolean()) made.acknowledged = consent::acknowledgement::given;
  }
  made.key = read_key(at, "key");
  if (const auto now = at.member("now")) read_time(*now);
  return made;
}

result<std::vector<view::finding>, unsigned> check_attempt(const view::page& on,
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
    if (found.needs_zone != 0) return found.needs_zone;
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
