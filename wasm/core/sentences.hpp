#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clearnotice {

/// The codes and sentences that say what is wrong with what an author or a developer wrote. No
/// visitor reads them, so core.wasm has only their numbers and asks for the part `complaints` when
/// one is to be said; everything else has them linked.
enum class sentence : std::uint8_t {
  own,  ///< none of these: the problem has its own words
  too_large,
  not_utf8,
  nul,
  ends_early,
  single_quote,
  comment,
  line_break,
  comma_before_bracket,
  comma_missing,
  not_json,
  wrong_type,
  number_range,
  value_near,
  value_unknown,
  key_near,
  key_unknown,
  key_missing,
  table_width,
  unknown_authority,
  locale_missing,
  locale_unknown,
  id_again,
  nothing_declared,
  too_deep,
  too_many_members,
  key_again,
  lone_surrogate,
  no_open_notice,
  no_catalogue,
  no_such_field,
  no_consent,
  no_form,
  no_such_choice,
  key_form,
  time_form,
  field_not_asked,
  no_such_box,
  how_decided,
  run_form,
  block_form,
  not_a_field,
  field_without_purpose,
  insecure_action,
  asked_already,
  contact_missing,
  officer_or_reason,
  listed_already,
  locale_again,
  no_locale,
  controller_missing,
  control_character,
  empty_text,
  id_form,
  language_form,
  country_form,
  date_form,
  duration_form,
  email_form,
  phone_form,
  url_form,
  link_form,
  text_form,
  field_again,
  way_out_missing,
  name_missing,
  two_origins,
  interest_only_there,
  ask_without_consent,
  one_retention,
  from_without_period,
  meter_without_purpose,
  collected_already,
  seconds_form,
  catalogue_too_long,
  catalogue_not_utf8,
  catalogue_too_short,
  catalogue_lines,
  catalogue_line,
  catalogue_version,
};

inline constexpr std::size_t kSentenceCount = static_cast<std::size_t>(sentence::catalogue_version);

/// All of them, a line each in the order of the enumeration: the code without its room, a space,
/// and the words, `{}` for what varies. Empty where they are a part.
std::string linked_sentences();

}  // namespace clearnotice
