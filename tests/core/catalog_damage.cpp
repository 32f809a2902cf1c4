#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "catalog_support.hpp"

using namespace clearnotice;
using namespace clearnotice::catalog;
using catalog_support::compiled;

namespace {

std::string refused(std::string_view text) {
  const auto read = catalogue::read(text);
  return read ? "" : code_of(read.reason());
}

std::string with_line(std::size_t index, std::string_view content) {
  std::string text = compiled("en");
  std::size_t begin = 0;
  for (; index != 0; --index) begin = text.find('\n', begin) + 1;
  return text.replace(begin, text.find('\n', begin) - begin, content);
}

// Whatever was accepted has to be able to say everything.
std::size_t say_everything(const catalogue& words) {
  std::size_t said = words.date("2018-05-25").size() + words.country("CH").size();
  said += words.list(std::vector<std::string>{"a", "b", "i", "d"}).size();
  for (std::size_t i = 0; i < kMessageCount; ++i) {
    const auto id = static_cast<message>(i);
    said += words.format(id, {{argument::count, "1234.5"}, {argument::name, "Ana"}}).size();
    said += words.pieces(id, {{argument::max, "1"}, {argument::age, "16"}}).size();
  }
  return said;
}

}  // namespace

TEST_CASE("a catalogue of other messages or of another format is refused as such") {
  CHECK(refused(with_line(0, "0")) == "catalogue.other_version");
  CHECK(refused(with_line(0, "")) == "catalogue.other_version");
  CHECK(refused(with_line(3, "1")) == "catalogue.other_version");
}

TEST_CASE("a damaged line is refused") {
  struct row {
    std::size_t line;
    std::string_view content;
  };
  static constexpr row rows[] = {
      {1, ""},
      {1, "e"},
      {1, "en-"},
      {2, ""},
      {2, "up"},
      {4, "o"},
      {5, "on="},
      {6, ""},
      {6, ".|,|-|3|3|1"},
      {6, ".|,|-|3|0|1|0"},
      {6, ".|,|-|33|3|1|0"},
      {6, ".|,|-|3|3|x|0"},
      {6, ".|,|-|3|3|1|"},
      {6, ".|,|-|3|3|1|00"},
      {6, ".|,|-|3|3|1|\x01"},
      {6, ".|,|-|3|3|1|\U0010FFFF"},
      {6, ".|,|-|3|3|1|\uD7FB"},
      {6, ".|,|-|3|3|1|0|"},
      {7, "{q"},
      {8, "January"},
      {9, "{}"},
      {10, "CHF|Switzerland"},
      {10, "CHGB|Switzerland"},
      {11, "{"},
  };
  for (const row& r : rows) {
    CAPTURE(r.line, r.content);
    CHECK(refused(with_line(r.line, r.content)) == "catalogue.damaged");
  }
  CHECK(refused(compiled("en") + "\n") == "catalogue.damaged");
  CHECK(refused("") == "catalogue.damaged");
  CHECK(refused(std::string(2 << 20, '\n')) == "catalogue.damaged");
  CHECK(refused(with_line(11, "\xC3")) == "catalogue.damaged");
}

TEST_CASE("a catalogue cut off anywhere is refused, or still whole enough to speak") {
  const std::string whole = compiled("ar");
  std::size_t accepted = 0;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    // A copy of the exact size, so that the sanitizer sees reading past the end.
    const std::vector<char> part(whole.begin(), whole.begin() + static_cast<long>(length));
    const auto read = catalogue::read({part.data(), part.size()});
    if (!read) continue;
    ++accepted;
    CHECK(say_everything(*read) > 0);
  }
  // Only within its last message can it be cut without a trace.
  CHECK(accepted < 200);
}

TEST_CASE("a catalogue with one byte changed is refused, or still able to speak") {
  const std::string whole = compiled("fr");
  const std::string_view structure = "{}|~#!%$+=;:\n";
  std::size_t accepted = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    // All that has a meaning, what stands beside it, and a sample of the mere letters.
    const std::string_view around = std::string_view(whole).substr(at == 0 ? 0 : at - 1, 3);
    if (around.find_first_of(structure) == around.npos && at % 16 != 0) continue;
    std::string changed = whole;
    for (const char c : structure) {
      changed[at] = c;
      const auto read = catalogue::read(changed);
      if (!read) continue;
      ++accepted;
      REQUIRE(say_everything(*read) > 0);
    }
  }
  CHECK(accepted > 0);
}
