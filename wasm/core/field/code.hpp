#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/catalog/catalogue.hpp"
#include "core/field/verdict.hpp"

namespace clearnotice::field {

/// Everything that can be said of a field, in the order of the table behind `row_of`.
enum class code : std::uint8_t {
  none,
  given_name_empty,
  family_name_empty,
  organisation_empty,
  occupation_empty,
  email_empty,
  phone_empty,
  message_empty,
  text_control,
  text_hidden,
  text_too_long,
  text_direction,
  text_unknown,
  text_too_many_marks,
  text_markup,
  text_url,
  text_email,
  name_no_letter,
  name_emoji,
  name_look_alike,
  message_too_short,
  message_health,
  message_emergency,
  email_no_at,
  email_no_domain,
  email_format,
  email_domain,
  email_too_long,
  email_unsafe,
  email_unusual,
  email_typo,
  email_look_alike,
  phone_not_a_number,
  phone_too_short,
  phone_too_long,
  phone_calling_code_needed,
  phone_calling_code_unknown,
  phone_area_code_needed,
  phone_no_such_number,
  phone_premium,
  phone_no_call_back,
};

struct code_row {
  std::string_view id;  ///< as it stands in a verdict: stable, never reused
  state condition;
  catalog::message message;  ///< takes, where it needs them, {label} and {max}
};

/// One row for each code but `none`: the one place that states codes.
std::span<const code_row> all_codes();

/// @param said  any code but `none`.
const code_row& row_of(code said);

}  // namespace clearnotice::field
