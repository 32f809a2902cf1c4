#include "tools/messagec/source.hpp"

#include <fstream>
#include <sstream>
#include <string_view>

#include "core/catalog/date_form.hpp"
#include "core/catalog/language_tag.hpp"
#include "core/json/cursor.hpp"

namespace clearnotice::messagec {
namespace {

constexpr std::string_view kKeys[] = {"$schema", "locale", "name",     "translator", "reviewer",
                                      "source",  "date",   "messages", "glossary",   "forbidden"};
constexpr std::string_view kTranslators[] = {"human", "machine"};
constexpr std::string_view kKeyCharacters = "abcdefghijklmnopqrstuvwxyz0123456789._-";

std::optional<std::string> read_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// "locales/de-CH.json" is the file of de-CH.
std::string stem_of(std::string_view file) {
  const std::size_t slash = file.find_last_of("/\\");
  if (slash != file.npos) file.remove_prefix(slash + 1);
  return std::string(file.substr(0, file.rfind(".json")));
}

void check_reviewer(const json::cursor& reviewer) {
  if (!reviewer.is(json::type::null)) reviewer.string();
}

std::map<std::string, std::string> read_messages(const json::cursor& members) {
  std::map<std::string, std::string> messages;
  members.each_member([&](std::string_view key, const json::cursor& text) {
    if (key.empty() || key.find_first_not_of(kKeyCharacters) != key.npos) {
      text.complain("bad_key", "a key is made of a-z, 0-9, “.”, “-” and “_”");
    }
    messages.emplace(key, text.string());
  });
  return messages;
}

std::vector<std::string> read_words(const json::cursor& items) {
  std::vector<std::string> words;
  items.each_item([&](const json::cursor& word) { words.push_back(word.string()); });
  return words;
}

source read_members(const std::string& file, const json::cursor& root) {
  source read;
  read.file = file;
  root.expect_keys(kKeys);
  const json::cursor locale = root.required("locale");
  read.locale = locale.string();
  if (!catalog::is_language_tag(read.locale) || read.locale != stem_of(file)) {
    locale.complain("bad_locale", "the locale is a language tag, and the name of its file");
  }
  root.required("name").string();
  root.required("translator").one_of(kTranslators);
  check_reviewer(root.required("reviewer"));
  root.required("source").string();
  const json::cursor date = root.required("date");
  read.date = date.string();
  if (!catalog::read_iso_date(read.date)) {
    date.complain("bad_date", "a date is written like 2026-11-23");
  }
  read.messages = read_messages(root.required("messages"));
  root.required("glossary").each_member([&](std::string_view term, const json::cursor& forms) {
    read.glossary.emplace(term, read_words(forms));
  });
  read.forbidden = read_words(root.required("forbidden"));
  return read;
}

void add(findings& found, const std::string& file, const problem& what) {
  const std::string place = std::to_string(what.line) + ":" + std::to_string(what.column);
  found.add(file + ":" + place, message_of(what));
}

}  // namespace

std::optional<source> read_source(const std::string& file, findings& found) {
  const std::optional<std::string> text = read_file(file);
  if (!text) {
    found.add(file, "cannot be read");
    return std::nullopt;
  }
  const result<json::value, problem> root = json::parse(*text);
  if (!root) {
    add(found, file, root.reason());
    return std::nullopt;
  }
  json::reading pass(*text, *root, "catalogue");
  source read = read_members(file, json::cursor(pass, *root));
  if (pass.complaint()) {
    add(found, file, *pass.complaint());
    return std::nullopt;
  }
  return read;
}

}  // namespace clearnotice::messagec
