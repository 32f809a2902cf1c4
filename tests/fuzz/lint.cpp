// Lint with the shipped lexicons: findings, each in a place that there is, or a complaint; no
// crash.
//   b, d, e or f, then lines   a notice of those words, in Bulgarian, German, English or French:
//                              "# " begins a heading, "- " an item, "| " a row of a table
//   anything else              the notice itself
#include <string>
#include <string_view>

#include "core/author/author.hpp"
#include "core/json/value.hpp"
#include "core/json/writer.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

constexpr std::string_view kLocales[] = {"bg", "de", "en", "fr"};
constexpr unsigned kToday = 20261123;

const author& linter() {
  static const author the = [] {
    author made;
    for (const std::string_view locale : kLocales) {
      const std::string path = CLEARNOTICE_SOURCE_DIR "/locales/lint/" + std::string(locale);
      fuzz_support::must(
          made.add_lexicon(fuzz_support::read_file(path + ".json")).starts_with("{\"ok\""));
    }
    return made;
  }();
  return the;
}

std::string_view take_line(std::string_view& lines) {
  const std::size_t end = lines.find('\n');
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
  return line;
}

void write_block(std::string_view line, json::writer& out) {
  if (line.starts_with("- ")) {
    out.begin_object().pair("list", "bullet").key("items").begin_array();
    out.string(line.substr(2)).end_array().end_object();
  } else if (line.starts_with("| ")) {
    out.begin_object().key("table").begin_object().key("head").begin_array().string("x");
    out.end_array().key("rows").begin_array().begin_array().string(line.substr(2));
    out.end_array().end_array().end_object().end_object();
  } else {
    out.string(line);
  }
}

std::string notice_of(std::string_view locale, std::string_view lines) {
  json::writer out;
  out.begin_object().pair("id", "t").pair("version", "1").pair("updated", "2026-11-01");
  out.key("locales").begin_array().string(locale).end_array();
  out.key("sections").begin_array();
  for (int id = 0; !lines.empty(); ++id) {
    out.begin_object().pair("id", "s" + std::to_string(id));
    if (lines.starts_with("# ")) out.pair("title", take_line(lines).substr(2));
    out.key("body").begin_object().key(locale).begin_array();
    while (!lines.empty() && !lines.starts_with("# ")) write_block(take_line(lines), out);
    out.end_array().end_object().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

/// The code points of a line of the source; a column points into them.
std::size_t columns_of(std::string_view source, std::size_t line) {
  for (; line > 1; --line) take_line(source);
  std::size_t count = 0;
  for (const char byte : take_line(source))
    count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

std::size_t number_of(const json::value& finding, std::string_view key) {
  const json::value* number = finding.find(key);
  return number == nullptr ? 0 : std::stoul(number->text);
}

void check(std::string_view notice) {
  const std::string reply = linter().lint(notice, kToday);
  const auto read = json::parse(reply);
  fuzz_support::must(read.ok());
  const json::value* ok = read->find("ok");
  if (ok == nullptr) return;
  for (const json::value& finding : ok->find("findings")->items) {
    const std::size_t line = number_of(finding, "line");
    if (line == 0) continue;
    const std::size_t end = number_of(finding, "column") - 1 + number_of(finding, "length");
    fuzz_support::must(end <= columns_of(notice, line));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view input = fuzz_support::view_of(data, size);
  for (const std::string_view locale : kLocales) {
    if (!input.starts_with(locale[0])) continue;
    if (fuzz_support::is_text(input)) check(notice_of(locale, input.substr(1)));
    return 0;
  }
  check(input);
  return 0;
}
