// What the message compiler refuses, and how it says so.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tools/messagec/compile.hpp"

using namespace clearnotice::messagec;

namespace {

using lines = std::vector<std::string>;

const source kEnglish = {
    "locales/en.json",
    "en",
    "2026-11-23",
    {{"a.greeting", "Hello {name}"},
     {"b.years", "{count, plural, one {# year} other {# years}}"},
     {"c.title", "Title"},
     {"d.who", "{kind, select, person {They} other {It}} of {name}"}},
};

source french(const std::string& key, const std::string& text) {
  source catalogue = {"locales/fr.json",
                      "fr",
                      "2026-11-23",
                      {{"a.greeting", "Bonjour {name}"},
                       {"b.years", "{count, plural, one {# an} many {# d’ans} other {# ans}}"},
                       {"c.title", "Titre"},
                       {"d.who", "{kind, select, person {Ils} other {Il}} de {name}"}}};
  catalogue.messages[key] = text;
  return catalogue;
}

lines found_in(const source& catalogue) {
  findings found;
  const key_set set = key_set_of(kEnglish, found);
  REQUIRE(found.none());
  const auto compiled = compile(catalogue, set, found);
  CHECK(compiled.has_value() == found.none());
  return found.lines();
}

// Reads a file of that content.
lines found_in_file(const std::string& name, const std::string& content) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / "clearnotice-messagec-test";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / name).string();
  std::ofstream(path, std::ios::binary) << content;
  findings found;
  const auto read = read_source(path, found);
  CHECK(read.has_value() == found.none());
  std::filesystem::remove_all(folder);
  lines said = found.lines();
  for (std::string& line : said) line.erase(0, folder.string().size() + 1);
  return said;
}

}  // namespace

TEST_CASE("a sound translation compiles") {
  CHECK(found_in(french("c.title", "Titre")).empty());
  // Repeating and leaving a plural's own number out is the translator's business.
  CHECK(found_in(french("a.greeting", "{name}, bonjour, {name}")).empty());
  CHECK(found_in(french("b.years",
                        "{count, plural, =0 {rien} one {un an} many {{count} d’ans} "
                        "other {{count, number} ans}}"))
            .empty());
  CHECK(found_in(french("c.title", "R&D, 1 < 2 & plus, l''an '{'")).empty());
}

TEST_CASE("each mistake in a message is named with its file and key") {
  struct row {
    std::string key, text, expected;
  };
  const row rows[] = {
      {"c.title", "", R"(message "c.title": is empty)"},
      {"c.title", " Titre", R"(message "c.title": begins or ends with white space)"},
      {"c.title", "Titre\u00A0", R"(message "c.title": begins or ends with white space)"},
      {"c.title", "Ti\ntre", R"(message "c.title": has a control character or line break)"},
      {"c.title", "Pre\u0301nom", R"(message "c.title": is not NFC)"},
      {"c.title", "<b>Titre", R"(message "c.title": looks like markup; it is shown as text)"},
      {"c.title", "Titre &amp; nom",
       R"(message "c.title": looks like markup; it is shown as text)"},
      {"c.title", "Titre &#38; nom",
       R"(message "c.title": looks like markup; it is shown as text)"},
      {"c.title", "Titre }", R"(message "c.title": has an unbalanced brace)"},
      {"c.title", "Titre de {name}", R"(message "c.title": takes none, and here {name})"},
      {"e.new", "Nouveau", R"(message "e.new": is not in the English catalogue)"},
      {"a.greeting", "Bonjour", R"(message "a.greeting": takes {name}, and here none)"},
      {"a.greeting", "Bonjour {nom}", R"(message "a.greeting": takes {name}, and here {nom})"},
      {"a.greeting", "Bonjour {name, number}",
       R"(message "a.greeting": argument {name} is not used as in English: same type (text, number, )"
       R"(plural, selectordinal, select), same keywords)"},
      {"a.greeting", "Bonjour {0}",
       R"(message "a.greeting": argument {0}: a name is made of a-z, 0-9 and _)"},
      {"a.greeting", "Bonjour {name, date}",
       R"(message "a.greeting": argument {name}: only {name, number} is supported)"},
      {"a.greeting", "Bonjour {name, number, percent}",
       R"(message "a.greeting": argument {name}: only {name, number} is supported)"},
      {"a.greeting", "Bonjour {name, choice, 0#zéro}",
       R"(message "a.greeting": argument {name}: choice is not supported, plural is)"},
      {"b.years", "{count, plural, one {# an} other {# ans}}",
       R"(message "b.years": argument {count}: the plural “many” is missing)"},
      {"b.years", "{count, plural, one {#} few {#} many {#} other {#}}",
       R"(message "b.years": argument {count}: this locale has no plural “few”)"},
      {"b.years", "{count, plural, one {#} one {#} many {#} other {#}}",
       R"(message "b.years": argument {count}: “one” is there twice)"},
      {"b.years", "{count, plural, offset:0.5 one {#} many {#} other {#}}",
       R"(message "b.years": argument {count}: the offset must be a whole number)"},
      {"b.years", "{count, plural, =1.0001 {#} one {#} many {#} other {#}}",
       R"(message "b.years": argument {count}: =N takes at most three decimals)"},
      {"b.years", "{count, selectordinal, one {#} other {#}}",
       R"(message "b.years": argument {count} is not used as in English: same type (text, number, )"
       R"(plural, selectordinal, select), same keywords)"},
      {"d.who", "{kind, select, other {Il}} de {name}",
       R"(message "d.who": argument {kind} is not used as in English: same type (text, number, )"
       R"(plural, selectordinal, select), same keywords)"},
  };
  for (const row& r : rows) {
    CAPTURE(r.text);
    CHECK(found_in(french(r.key, r.text)) == lines{"locales/fr.json: " + r.expected});
  }
}

TEST_CASE("what MessageFormat cannot read is named with the place") {
  for (const std::string text : {"Titre {", "{count, plural, one {#}}", "{count, plural}", "{}",
                                 "{a b}", "{count, plural, =x {#} other {#}}"}) {
    CAPTURE(text);
    const lines found = found_in(french("c.title", text));
    REQUIRE_FALSE(found.empty());
    CHECK(
        found.back().starts_with(R"(locales/fr.json: message "c.title": is not MessageFormat ()"));
  }
}

TEST_CASE("a missing message is an error, and all errors are listed at once") {
  source catalogue = french("c.title", "");
  catalogue.messages.erase("a.greeting");
  catalogue.messages["d.who"] = "{kind}";
  const lines found = found_in(catalogue);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == R"(locales/fr.json: message "a.greeting": is missing)");
  CHECK(found[1].starts_with(R"(locales/fr.json: message "c.title")"));
  CHECK(found[2].starts_with(R"(locales/fr.json: message "d.who")"));
}

TEST_CASE("two keys that would have one name in C++ are refused") {
  source english = kEnglish;
  english.messages.emplace("c-title", "Title");
  findings found;
  key_set_of(english, found);
  CHECK(found.lines() ==
        lines{R"(locales/en.json: message "c.title": has the same name in C++ as "c-title")"});
}

TEST_CASE("a key longer than its length byte can say is refused") {
  source english = kEnglish;
  english.messages.emplace(std::string(127, 'k'), "Title");
  findings found;
  key_set_of(english, found);
  CHECK(found.none());
  english.messages.emplace(std::string(128, 'k'), "Title");
  key_set_of(english, found);
  CHECK(found.lines() == lines{"locales/en.json: message \"" + std::string(128, 'k') +
                               "\": has more than 127 characters"});
}

TEST_CASE("the key set changes with every key and argument, and with no wording") {
  findings found;
  source other = kEnglish;
  const auto hash = key_set_of(kEnglish, found).hash();
  other.messages["c.title"] = "Another title";
  CHECK(key_set_of(other, found).hash() == hash);
  other.messages["c.title"] = "Title of {author}";
  CHECK(key_set_of(other, found).hash() != hash);
  other = kEnglish;
  other.messages["e.more"] = "More";
  CHECK(key_set_of(other, found).hash() != hash);
}

TEST_CASE("the form of a catalogue is checked where it stands") {
  const std::string head =
      R"("locale": "fr", "name": "français", "translator": "machine", "reviewer": null, )"
      R"("source": "s", "date": "2026-11-23", )";
  struct row {
    std::string name, content, expected;
  };
  const row rows[] = {
      {"fr.json",
       "{" + head +
           R"("messages": {"a": "A"}, "glossary": {"consent": ["b"]}, "forbidden": ["c"]})",
       ""},
      {"fr.json", "{" + head + R"("messages": {"a": "A"}, "forbidden": ["c"]})",
       "fr.json:1:1: \"glossary\" is missing here"},
      {"fr.json", "{" + head + R"("messages": {"a": "A"}, "glossary": {"consent": [1]}})",
       "fr.json:1:167: "},
      {"de.json", "{" + head + R"("messages": {}})",
       "de.json:1:12: the locale is a language tag, and the name of its file"},
      {"fr.json", "{" + head + R"("messages": {"a": "A", "a": "B"}})", "fr.json:1:141: "},
      {"fr.json", "{" + head + R"("messages": {"A": "A"}})",
       "fr.json:1:136: a key is made of a-z, 0-9, “.”, “-” and “_”"},
      {"fr.json", "{" + head + R"("messages": {"a": 1}})", "fr.json:1:136: "},
      {"fr.json", "{" + head + R"("massages": {}})", "fr.json:1:118: "},
      {"fr.json", "{" + head, "fr.json:1:118: "},
      {"fr.json", R"({"locale": "fr", "name": "f", "translator": "robot"})", "fr.json:1:45: "},
      {"fr.json", R"({"locale": "fr", "name": "f", "translator": "human", "reviewer": 1})",
       "fr.json:1:66: "},
      {"fr.json",
       R"({"locale": "fr", "name": "f", "translator": "human", "reviewer": "R", "source": "s", )"
       R"("date": "today"})",
       "fr.json:1:94: a date is written like 2026-11-23"},
      {"fr.json", "[]", "fr.json:1:1: "},
      {"fr.json", "", "fr.json:1:1: "},
  };
  for (const row& r : rows) {
    CAPTURE(r.name, r.content);
    const lines found = found_in_file(r.name, r.content);
    REQUIRE(found.size() == (r.expected.empty() ? 0 : 1));
    if (!found.empty()) CHECK(found[0].substr(0, r.expected.size()) == r.expected);
  }
  findings found;
  CHECK_FALSE(read_source("no/such/fr.json", found));
  CHECK(found.lines() == lines{"no/such/fr.json: cannot be read"});
}
