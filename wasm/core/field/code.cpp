#include "core/field/code.hpp"

#include <cassert>
#include <cstddef>

namespace clearnotice::field {
namespace {

using catalog::message;

constexpr code_row kRows[] = {
    {"given-name.empty", state::error, message::error_given_name_empty},
    {"family-name.empty", state::error, message::error_family_name_empty},
    {"organisation.empty", state::error, message::error_organisation_empty},
    {"occupation.empty", state::error, message::error_occupation_empty},
    {"email.empty", state::error, message::error_email_empty},
    {"phone.empty", state::error, message::error_phone_empty},
    {"message.empty", state::error, message::error_message_empty},
    {"text.control", state::error, message::error_text_control},
    {"text.hidden", state::error, message::error_text_hidden},
    {"text.too_long", state::error, message::error_text_too_long},
    {"text.direction", state::error, message::error_text_direction},
    {"text.unknown", state::error, message::error_text_unknown},
    {"text.too_many_marks", state::error, message::error_text_too_many_marks},
    {"text.markup", state::error, message::error_text_markup},
    {"text.url", state::error, message::error_text_url},
    {"text.email", state::error, message::error_text_email},
    {"name.no_letter", state::error, message::error_name_no_letter},
    {"name.emoji", state::error, message::error_name_emoji},
    {"name.look_alike", state::warn, message::warning_name_look_alike},
    {"message.too_short", state::error, message::error_message_too_short},
    {"message.health", state::warn, message::warning_message_health},
    {"message.emergency", state::warn, message::warning_message_emergency},
    {"email.no_at", state::error, message::error_email_no_at},
    {"email.no_domain", state::error, message::error_email_no_domain},
    {"email.format", state::error, message::error_email_format},
    {"email.domain", state::error, message::error_email_domain},
    {"email.too_long", state::error, message::error_email_too_long},
    {"email.unsafe", state::error, message::error_email_unsafe},
    {"email.unusual", state::warn, message::warning_email_unusual},
    {"email.typo", state::warn, message::warning_email_typo},
    {"email.look_alike", state::warn, message::warning_email_look_alike},
    {"phone.not_a_number", state::error, message::error_phone_not_a_number},
    {"phone.too_short", state::error, message::error_phone_too_short},
    {"phone.too_long", state::error, message::error_phone_too_long},
    {"phone.calling_code_needed", state::error, message::error_phone_calling_code_needed},
    {"phone.calling_code_unknown", state::error, message::error_phone_calling_code_unknown},
    {"phone.area_code_needed", state::error, message::error_phone_area_code_needed},
    {"phone.no_such_number", state::error, message::error_phone_no_such_number},
    {"phone.premium", state::warn, message::warning_phone_premium},
    {"phone.no_call_back", state::warn, message::warning_phone_no_call_back},
};
static_assert(std::size(kRows) == static_cast<std::size_t>(code::phone_no_call_back));

}  // namespace

std::span<const code_row> all_codes() { return kRows; }

const code_row& row_of(code said) {
  assert(said != code::none);
  return kRows[static_cast<std::size_t>(said) - 1];
}

}  // namespace clearnotice::field
