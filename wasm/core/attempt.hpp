#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/consent/choices.hpp"
#include "core/field/verdict.hpp"
#include "core/json/cursor.hpp"
#include "core/phone/plans.hpp"
#include "core/result.hpp"
#include "core/view/view.hpp"

namespace clearnotice {

/// One attempt to send: what a person typed and ticked.
struct attempt {
  std::array<std::string, field::kKindCount> values;
  consent::choices choices;
  consent::acknowledgement acknowledged = consent::acknowledgement::not_given;
  std::array<std::string, notice::kMeterCount> measured;  ///< as posted
  std::string key;  ///< idempotency key, the same on every try of one message
};

/// The member `choices`: by purpose that asks for consent, whether it was chosen.
consent::choices read_choices(const json::cursor& at, const notice::facts& facts);
/// A member that is a key: 16 to 64 letters, digits and hyphens.
std::string read_key(const json::cursor& at, std::string_view member);
/// A time in UTC, ISO 8601 to the second or finer.
std::string read_time(const json::cursor& at);

/// Takes the values of the form's fields and the choices of the purposes that ask for consent.
/// Anything else in a request is somebody's mistake or an attack, so it is refused. `now` is
/// checked and goes no further: no payload tells the time.
attempt read_attempt(const json::cursor& at, const notice::facts& facts);

/// What is wrong with the fields that the chosen purposes need, in the form's order; `values`
/// become trimmed. Fields that would not be sent are not looked at. The reason for no answer is the
/// zone whose numbering plans have to be added first.
result<std::vector<view::finding>, unsigned> check_attempt(const view::page& on,
                                                           const phone::plans& plans,
                                                           attempt& made);

}  // namespace clearnotice
