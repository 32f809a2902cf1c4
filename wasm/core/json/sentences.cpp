#include "core/sentences.hpp"

#include <iterator>

namespace clearnotice {
namespace {

struct row {
  sentence which;
  std::string_view code;  ///< what follows the room in a problem's code
  std::string_view words;
};

// In the order of the enumeration.
constexpr row kRows[] = {
    {sentence::too_large, "too_large", "the document is larger than 1 MiB"},
    {sentence::not_utf8, "not_utf8", "from here on the text is not UTF-8"},
    {sentence::nul, "syntax", "a NUL character has no place in JSON"},
    {sentence::ends_early, "syntax", "the document ends too early: a quote or bracket is open"},
    {sentence::single_quote, "syntax", "strings take double quotes"},
    {sentence::comment, "syntax", "JSON has no comments"},
    {sentence::line_break, "syntax",
     "a line break or control character inside a string is written as \\n or \\u00XX"},
    {sentence::comma_before_bracket, "syntax", "the comma before this bracket is one too many"},
    {sentence::comma_missing, "syntax", "a comma or colon is missing before this"},
    {sentence::not_json, "syntax", "this is not JSON"},
    {sentence::wrong_type, "wrong_type", "{} belongs here, not {}"},
    {sentence::number_range, "out_of_range", "a whole number from {} to {} belongs here"},
    {sentence::value_near, "unknown_value", "unknown value \"{}\"; did you mean \"{}\"?"},
    {sentence::value_unknown, "unknown_value", "unknown value \"{}\"; known here: {}"},
    {sentence::key_near, "unknown_key", "unknown key \"{}\"; did you mean \"{}\"?"},
    {sentence::key_unknown, "unknown_key", "unknown key \"{}\"; known here: {}"},
    {sentence::key_missing, "missing_key", "\"{}\" is missing here"},
    {sentence::table_width, "table_width", "this row has {} cells, the head has {}"},
    {sentence::unknown_authority, "unknown_authority",
     "no verified authority is known for \"{}\"; write an object with its name, address, email, "
     "phone and url"},
    {sentence::locale_missing, "missing_locale", "the text for \"{}\" is missing here"},
    {sentence::locale_unknown, "unknown_locale", "\"{}\" is not among this notice's locales, {}"},
    {sentence::id_again, "duplicate_id", "the id \"{}\" is here twice"},
    {sentence::nothing_declared, "unknown_value", "\"{}\" declares nothing to refer to"},
    {sentence::too_deep, "too_deep", "more than 32 arrays and objects inside one another"},
    {sentence::too_many_members, "too_many_members", "an object has more than 1,024 keys"},
    {sentence::key_again, "duplicate_key", "this key stands here for the second time"},
    {sentence::lone_surrogate, "lone_surrogate", "half of a surrogate pair is not a character"},
    {sentence::no_open_notice, "unknown_notice", "no open notice has this handle"},
    {sentence::no_catalogue, "no_catalogue", "no catalogue has been added for this locale"},
    {sentence::no_such_field, "unknown_field", "no field has this name"},
    {sentence::no_consent, "no_consent", "this notice asks for no consent"},
    {sentence::no_form, "no_form", "this notice has no form to submit"},
    {sentence::no_such_choice, "unknown_key", "no purpose of this name asks for consent"},
    {sentence::key_form, "bad_key", "16 to 64 letters, digits and hyphens belong here"},
    {sentence::time_form, "bad_time", "a time in UTC belongs here, like \"2026-11-23T10:00:00Z\""},
    {sentence::field_not_asked, "unknown_key", "the form has no such field"},
    {sentence::no_such_box, "unknown_key", "the form has no such box"},
    {sentence::how_decided, "missing_logic",
     "instead of true, say how the decisions are made (Article 13(2)(f) GDPR)"},
    {sentence::run_form, "unknown_run",
     "a string, or an object with link, email, phone, date, duration, abbr, lang, strong or em"},
    {sentence::block_form, "unknown_block", "a block has one of p, list, terms, table or contact"},
    {sentence::not_a_field, "not_a_field",
     "this data has no \"field\", so a form cannot ask for it"},
    {sentence::field_without_purpose, "field_without_purpose",
     "no purpose needs this, so the form must not ask for it"},
    {sentence::insecure_action, "insecure_action",
     "a form with personal data is sent to an https:// address"},
    {sentence::asked_already, "duplicate_id", "the form asks for this already"},
    {sentence::contact_missing, "missing_contact",
     "one of address, email, phone or url belongs here"},
    {sentence::officer_or_reason, "dpo_or_reason",
     "either contact details belong here, or \"none\" with the reason"},
    {sentence::listed_already, "duplicate_id", "this is in the list already"},
    {sentence::locale_again, "duplicate_id", "this locale is here twice"},
    {sentence::no_locale, "empty_list", "at least one locale belongs here"},
    {sentence::controller_missing, "missing_key", "\"controller\" is missing: who uses the data?"},
    {sentence::control_character, "control_character",
     "a control character has no place in a text"},
    {sentence::empty_text, "empty_text", "a text belongs here; this is empty"},
    {sentence::id_form, "bad_id",
     "an id has only a to z, 0 to 9 and inner hyphens, at most 64 of them"},
    {sentence::language_form, "bad_language",
     "a language tag like \"fr\" or \"de-CH\" belongs here"},
    {sentence::country_form, "bad_country",
     "a country's two capital letters belong here, like \"FR\""},
    {sentence::date_form, "bad_date", "a date that exists belongs here, like \"2026-11-01\""},
    {sentence::duration_form, "bad_duration",
     "a duration belongs here, like \"P1Y\", \"P3M\" or \"PT30M\""},
    {sentence::email_form, "bad_email",
     "an e-mail address belongs here, like \"name@example.com\""},
    {sentence::phone_form, "bad_phone", "a phone number belongs here, like \"+33 1 99 00 12 34\""},
    {sentence::url_form, "bad_url", "an address that starts with https:// belongs here"},
    {sentence::link_form, "bad_url", "a link starts with https:, http:, mailto: or tel:"},
    {sentence::text_form, "wrong_type", "a text belongs here: a string, or one string per locale"},
    {sentence::field_again, "duplicate_id", "this field has a row already"},
    {sentence::way_out_missing, "missing_key", "one of \"how\" or \"url\" belongs here"},
    {sentence::name_missing, "missing_key",
     "\"name\" is missing here: only a form field has a name already"},
    {sentence::two_origins, "two_origins",
     "data comes from the form, automatically or from a source: one of them"},
    {sentence::interest_only_there, "interest",
     "\"interest\" belongs to the basis \"legitimate-interests\", and only there"},
    {sentence::ask_without_consent, "ask_without_consent",
     "\"ask\" belongs to the basis \"consent\": nothing else is asked"},
    {sentence::one_retention, "one_retention",
     "one of \"period\", \"criteria\" or \"unlimited\" belongs here"},
    {sentence::from_without_period, "from_without_period",
     "\"from\" says when a \"period\" begins; there is none"},
    {sentence::meter_without_purpose, "meter_without_purpose",
     "no purpose of a form needs what is measured here"},
    {sentence::collected_already, "duplicate_id", "this is collected by another row"},
    {sentence::seconds_form, "bad_seconds", "whole seconds, or nothing, belong here"},
    {sentence::catalogue_too_long, "damaged", "The compiled catalogue is damaged: it is too long."},
    {sentence::catalogue_not_utf8, "damaged",
     "The compiled catalogue is damaged: it is not UTF-8."},
    {sentence::catalogue_too_short, "damaged",
     "The compiled catalogue is damaged: it is too short."},
    {sentence::catalogue_lines, "damaged",
     "The compiled catalogue is damaged: it has too few or too many lines."},
    {sentence::catalogue_line, "damaged",
     "The compiled catalogue is damaged: a line cannot be read."},
    {sentence::catalogue_version, "other_version",
     "The compiled catalogue belongs to another version of the messages. Compile it again."},
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (static_cast<std::size_t>(kRows[i].which) != i + 1) return false;
  }
  return std::size(kRows) == kSentenceCount;
}
static_assert(is_in_order());

}  // namespace

std::string linked_sentences() {
  std::string lines;
  for (const row& each : kRows) {
    lines += each.code;
    lines += ' ';
    lines += each.words;
    lines += '\n';
  }
  return lines;
}

}  // namespace clearnotice
