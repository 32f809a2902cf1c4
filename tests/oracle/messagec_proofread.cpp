// What the message compiler finds in a translation without knowing the language.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tools/messagec/glossary.hpp"
#include "tools/messagec/proofread.hpp"
#include "tools/messagec/pseudo.hpp"
#include "tools/messagec/typeset.hpp"

using namespace clearnotice::messagec;

namespace {

using lines = std::vector<std::string>;

const source kEnglish = {
    .file = "locales/en.json",
    .locale = "en",
    .date = "2026-11-23",
    .messages = {{"cookies.title", "Cookies"},
                 {"error.name.emoji", "{label} must not contain emoji"},
                 {"error.email.no_at",
                  "Enter an email address with an @ sign, like name@example.com"},
                 {"form.send", "Send"},
                 {"hint.quoted", "“{text}”"},
                 {"hint.health-words", "diagnos,cancer"}},
};

/// What is found in one message of a catalogue that has no glossary: what that lacks is left out.
lines found_in(const std::string& locale, const std::string& key, const std::string& text) {
  source catalogue = {
      .file = locale, .locale = locale, .date = "2026-11-23", .messages = {{key, text}}};
  catalogue.forbidden = {"bitte", "ungültig"};
  findings found;
  proofread(catalogue, kEnglish, found);
  const std::string start = locale + ": message \"" + key + "\": ";
  lines said;
  for (const std::string& line : found.lines()) {
    if (line.starts_with(start)) said.push_back(line.substr(start.size()));
  }
  return said;
}

}  // namespace

TEST_CASE("a translation is proofread") {
  struct row {
    std::string locale, key, text, found;
  };
  const row rows[] = {
      {"de", "form.send", "Senden", ""},
      {"de", "form.send", "Nachricht absenden", "has 18 characters, and a button at most 10 here"},
      {"de", "error.name.emoji", "{label} darf keine Emojis enthalten", ""},
      {"de", "error.name.emoji", "Bitte {label} prüfen",
       "says “bitte”, which this catalogue forbids in answers"},
      {"de", "error.name.emoji", "{label} darf keine “Emojis“ enthalten",
       "opens or closes „ “ once too often"},
      {"de", "error.name.emoji", "{label} (ohne Emojis", "opens or closes ( ) once too often"},
      {"de", "error.name.emoji", "{label}: siehe Buchstabe a)", ""},
      {"de", "error.name.emoji", "{label} must not contain Emoji", "is still English"},
      {"de", "hint.quoted", "„{text}“", ""},
      {"de", "hint.quoted", "«{text}»",
       "is not in the quotation marks of the language (CLDR): „ “"},
      {"fr", "error.name.emoji", "{label}: pas d'emoji",
       "has a straight quote or apostrophe; it is “ ” or ’ or what the language uses"},
      {"fr", "error.name.emoji", "{label}: pas d’emoji", ""},
      // Cyrillic а in a Latin word, and a Latin word in a Cyrillic text.
      {"fr", "form.send", "Env\u043Eyer",
       "“Env\u043Eyer” has a character that is foreign to the language"},
      {"bg", "form.send", "Изпращaне",
       "“Изпращaне” has a character that is foreign to the language"},
      {"bg", "cookies.title", "Бисквитки (cookies)", ""},
      {"bg", "error.email.no_at", "Въведете адрес със знака @, например ime@example.com", ""},
      {"bg", "error.name.emoji", "{label} без HTML", ""},
      {"el", "error.name.emoji", "Χωρίς emoji: {label}", ""},
      {"fa", "error.name.emoji", "{label} نمی\u200Cتواند شکلک داشته باشد", ""},
      {"bg", "hint.health-words", "диагноз,рак,diagnoza", ""},
  };
  for (const row& each : rows) {
    CAPTURE(each.locale, each.text);
    CHECK(found_in(each.locale, each.key, each.text) ==
          (each.found.empty() ? lines{} : lines{each.found}));
  }
}

TEST_CASE("a legal term stands in its messages in a form that the glossary has") {
  source catalogue = {.file = "de",
                      .locale = "de",
                      .date = "2026-11-23",
                      .messages = {{"rights.erasure", "Ihre Daten löschen zu lassen"}}};
  catalogue.glossary = {
      {"erasure", {"Löschung", "löschen"}}, {"restriction", {}}, {"cake", {"Kuchen"}}};
  findings found;
  check_glossary(catalogue, found);
  const auto says = [&](const std::string& line) {
    return std::find(found.lines().begin(), found.lines().end(), line) != found.lines().end();
  };
  CHECK(says("de: glossary: \"controller\" is missing"));
  CHECK(says("de: glossary: \"restriction\" has no form"));
  CHECK(says("de: glossary: \"cake\" is none of the terms"));
  CHECK_FALSE(says("de: glossary: \"erasure\" is missing"));

  catalogue.glossary["erasure"] = {"Tilgung"};
  findings other;
  check_glossary(catalogue, other);
  CHECK(std::count(
            other.lines().begin(), other.lines().end(),
            "de: message \"rights.erasure\": does not say “Tilgung”, the glossary’s erasure") == 1);
}

TEST_CASE("spaces and isolates are put in when compiling") {
  struct row {
    std::string locale, text, shown;
  };
  const row rows[] = {
      {"fr", "Durée : {period}", "Durée\u00A0: {period}"},
      {"fr-CA", "Durée : oui ?", "Durée\u00A0: oui?"},
      {"fr-CH", "Quoi ?", "Quoi\u202F?"},
      {"de", "Dauer : {period}", "Dauer : {period}"},
      {"ar", "مثل +966 11 234 5678 هنا", "مثل \u2066+966 11 234 5678\u2069 هنا"},
      {"ar", "مثل 011 234 5678.", "مثل \u2066011 234 5678\u2069."},
      {"he", "02-123-4567", "\u206602-123-4567\u2069"},
      {"fa", "مثل name@example.com.", "مثل \u2066name@example.com\u2069."},
      {"ar", "{max, plural, =1 {HTML 254} other {SHA-256}}",
       "{max, plural, =1 {HTML 254} other {SHA-256}}"},
  };
  for (const row& each : rows) {
    CAPTURE(each.locale, each.text);
    const bool right_to_left = each.locale == "ar" || each.locale == "he" || each.locale == "fa";
    CHECK(typeset_message(each.text, each.locale, right_to_left) == each.shown);
  }
}

TEST_CASE("pseudo-locales keep arguments, branches and what is looked for") {
  const source english = {.file = "locales/en.json",
                          .locale = "en",
                          .date = "2026-11-23",
                          .messages = {{"a.years", "{count, plural, one {# year} other {# years}}"},
                                       {"b.health-words", "cancer"},
                                       {"c.to", "Send to {name}"}}};
  findings found;
  const key_set set = key_set_of(english, found);
  const auto accented = compile_pseudo(english, set, pseudo_locale::accented, found);
  const auto mirrored = compile_pseudo(english, set, pseudo_locale::mirrored, found);
  REQUIRE(found.none());
  CHECK(accented->catalogue.find("\nen-XA\nltr\n") != std::string::npos);
  CHECK(accented->catalogue.find("# ýéåŕ") != std::string::npos);
  CHECK(accented->catalogue.find("\ncancer\n") != std::string::npos);
  CHECK(accented->catalogue.find("Šéñð ţö ") != std::string::npos);
  CHECK(mirrored->catalogue.find("\nar-XB\nrtl\n") != std::string::npos);
  CHECK(mirrored->catalogue.find("\u202ESend\u202C \u202Eto\u202C {") != std::string::npos);
}
