#include "core/sentences.hpp"

#include <iterator>

namespace clearnotice {
namespace {

struct row {
  sentence which;
  std::string_view text;
};

// In the order of the enumeration.
constexpr row kRows[] = {
    {sentence::too_large, "the document is larger than 1 MiB"},
    {sentence::not_utf8, "from here on the text is not UTF-8"},
    {sentence::nul, "a NUL character has no place in JSON"},
    {sentence::ends_early, "the document ends too early: a quote or bracket is open"},
    {sentence::single_quote, "strings take double quotes"},
    {sentence::comment, "JSON has no comments"},
    {sentence::line_break,
     "a line break or control character inside a string is written as \\n or \\u00XX"},
    {sentence::comma_before_bracket, "the comma before this bracket is one too many"},
    {sentence::comma_missing, "a comma or colon is missing before this"},
    {sentence::not_json, "this is not JSON"},
    {sentence::wrong_type, "{} belongs here, not {}"},
    {sentence::number_range, "a whole number from {} to {} belongs here"},
    {sentence::value_near, "unknown value \"{}\"; did you mean \"{}\"?"},
    {sentence::value_unknown, "unknown value \"{}\"; known here: {}"},
    {sentence::key_near, "unknown key \"{}\"; did you mean \"{}\"?"},
    {sentence::key_unknown, "unknown key \"{}\"; known here: {}"},
    {sentence::key_missing, "\"{}\" is missing here"},
    {sentence::table_width, "this row has {} cells, the head has {}"},
    {sentence::unknown_authority,
     "no verified authority is known for \"{}\"; write an object with its name, address, email, "
     "phone and url"},
    {sentence::locale_missing, "the text for \"{}\" is missing here"},
    {sentence::locale_unknown, "\"{}\" is not among this notice's locales, {}"},
    {sentence::id_again, "the id \"{}\" is here twice"},
    {sentence::nothing_declared, "\"{}\" declares nothing to refer to"},
    {sentence::too_deep, "more than 32 arrays and objects inside one another"},
    {sentence::too_many_members, "an object has more than 1,024 keys"},
    {sentence::key_again, "this key stands here for the second time"},
    {sentence::lone_surrogate, "half of a surrogate pair is not a character"},
    {sentence::no_open_notice, "no open notice has this handle"},
    {sentence::no_catalogue, "no catalogue has been added for this locale"},
    {sentence::no_such_field, "no field has this name"},
    {sentence::no_consent, "this notice asks for no consent"},
    {sentence::no_form, "this notice has no form to submit"},
    {sentence::no_such_choice, "no purpose of this name asks for consent"},
    {sentence::key_form, "16 to 64 letters, digits and hyphens belong here"},
    {sentence::time_form, "a time in UTC belongs here, like \"2026-11-23T10:00:00Z\""},
    {sentence::field_not_asked, "the form has no such field"},
    {sentence::no_such_box, "the form has no such box"},
    {sentence::how_decided,
     "instead of true, say how the decisions are made (Article 13(2)(f) GDPR)"},
    {sentence::run_form,
     "a string, or an object with link, email, phone, date, duration, abbr, lang, strong or em"},
    {sentence::block_form, "a block has one of p, list, terms, table or contact"},
    {sentence::not_a_field, "this data has no \"field\", so a form cannot ask for it"},
    {sentence::field_without_purpose, "no purpose needs this, so the form must not ask for it"},
    {sentence::insecure_action, "a form with personal data is sent to an https:// address"},
    {sentence::asked_already, "the form asks for this already"},
    {sentence::contact_missing, "one of address, email, phone or url belongs here"},
    {sentence::officer_or_reason,
     "either contact details belong here, or \"none\" with the reason"},
    {sentence::listed_already, "this is in the list already"},
    {sentence::locale_again, "this locale is here twice"},
    {sentence::no_locale, "at least one locale belongs here"},
    {sentence::controller_missing, "\"controller\" is missing: who uses the data?"},
    {sentence::control_character, "a control character has no place in a text"},
    {sentence::empty_text, "a text belongs here; this is empty"},
    {sentence::id_form, "an id has only a to z, 0 to 9 and inner hyphens, at most 64 of them"},
    {sentence::language_form, "a language tag like \"fr\" or \"de-CH\" belongs here"},
    {sentence::country_form, "a country's two capital letters belong here, like \"FR\""},
    {sentence::date_form, "a date that exists belongs here, like \"2026-11-01\""},
    {sentence::duration_form, "a duration belongs here, like \"P1Y\", \"P3M\" or \"PT30M\""},
    {sentence::email_form, "an e-mail address belongs here, like \"name@example.com\""},
    {sentence::phone_form, "a phone number belongs here, like \"+33 1 99 00 12 34\""},
    {sentence::url_form, "an address that starts with https:// belongs here"},
    {sentence::link_form, "a link starts with https:, http:, mailto: or tel:"},
    {sentence::text_form, "a text belongs here: a string, or one string per locale"},
    {sentence::field_again, "this field has a row already"},
    {sentence::way_out_missing, "one of \"how\" or \"url\" belongs here"},
    {sentence::name_missing, "\"name\" is missing here: only a form field has a name already"},
    {sentence::two_origins,
     "data comes from the form, automatically or from a source: one of them"},
    {sentence::interest_only_there,
     "\"interest\" belongs to the basis \"legitimate-interests\", and only there"},
    {sentence::ask_without_consent,
     "\"ask\" belongs to the basis \"consent\": nothing else is asked"},
    {sentence::one_retention, "one of \"period\", \"criteria\" or \"unlimited\" belongs here"},
    {sentence::from_without_period, "\"from\" says when a \"period\" begins; there is none"},
    {sentence::meter_without_purpose, "no purpose of a form needs what is measured here"},
    {sentence::collected_already, "this is collected by another row"},
    {sentence::seconds_form, "whole seconds, or nothing, belong here"},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (static_cast<std::size_t>(kRows[i].which) != i + 1) return false;
  }
  return true;
}
static_assert(is_in_order());

}  // namespace

std::string linked_sentences() {
  std::string lines;
  for (const row& each : kRows) {
    lines += each.text;
    lines += '\n';
  }
  return lines;
}

}  // namespace clearnotice
