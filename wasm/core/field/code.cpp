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
    {"name.no_letter", state::error, message::error_name_no_letter},
    {"email.no_at", state::error, message::error_email_no_at},
    {"email.no_domain", state::error, message::error_email_no_domain},
    {"email.format", state::error, message::error_email_format},
    {"email.domain", state::error, message::error_email_domain},
    {"email.too_long", state::error, message::error_email_too_long},
    {"email.unsafe", state::error, message::error_email_unsafe},
    {"email.unusual", state::warn, message::warning_email_unusual},
    {"phone.not_a_number", state::error, message::error_phone_not_a_number},
    {"phone.too_short", state::error, message::error_phone_too_short},
    {"phone.too_long", state::error, message::error_phone_too_long},
};
static_assert(std::size(kRows) == static_cast<std::size_t>(code::phone_too_long));

}  // namespace

std::span<const code_row> all_codes() { return kRows; }

const code_row& row_of(code said) {
  assert(said != code::none);
  return kRows[static_cast<std::size_t>(said) - 1];
}

}  // namespace clearnotice::field
