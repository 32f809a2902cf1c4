#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/text/characters.hpp"
#include "core/text/grapheme.hpp"
#include "core/text/utf8.hpp"

using namespace clearnotice::text;

namespace {

/// One line of GraphemeBreakTest.txt: "÷ 0061 × 0308 ÷", a break or none before each character and
/// at the end.
struct sample {
  std::vector<char32_t> characters;
  std::vector<bool> begins;  ///< of each character
};

sample read_sample(const std::string& line) {
  sample read;
  std::istringstream words(line.substr(0, line.find('#')));
  for (std::string mark, number; words >> mark >> number;) {
    read.begins.push_back(mark == "÷");
    read.characters.push_back(static_cast<char32_t>(std::stoul(number, nullptr, 16)));
  }
  return read;
}

}  // namespace

TEST_CASE("graphemes begin where Unicode's own test says") {
  std::ifstream file(CLEARNOTICE_ICU_DIR "/test/testdata/GraphemeBreakTest.txt");
  REQUIRE(file);
  std::string line;
  REQUIRE(std::getline(file, line));
  CHECK(line.find("GraphemeBreakTest-cldr-16.0.0") != line.npos);
  std::size_t samples = 0;
  while (std::getline(file, line)) {
    const sample expected = read_sample(line);
    if (expected.characters.empty()) continue;
    CAPTURE(line);
    ++samples;
    grapheme_breaks breaks;
    std::vector<bool> begins;
    std::string text;
    bool is_text = true;
    for (const char32_t c : expected.characters) {
      begins.push_back(breaks.begins(c, class_of(c).grapheme));
      is_text = is_text && (c < 0xD800 || c > 0xDFFF);  // lone surrogates are no UTF-8
      if (is_text) append_code_point(text, c);
    }
    CHECK(begins == expected.begins);
    std::size_t clusters = 0;
    for (const bool one : expected.begins) clusters += one;
    if (is_text) CHECK(count_graphemes(text).clusters == clusters);
  }
  CHECK(samples > 1000);
}

TEST_CASE("a reader counts characters, however they are put together") {
  struct row {
    std::string_view text;
    std::size_t clusters, longest;
  };
  static constexpr row rows[] = {
      {"", 0, 0},
      {"a", 1, 1},
      {"Nuñez", 5, 1},
      {"Nun\u0303ez", 5, 2},
      {"a\r\nb", 3, 2},
      {"\n\r", 2, 1},
      {"\r\r\n\n", 3, 2},
      {"क्षत्रिय", 3, 4},
      {"می\u200Cخ", 3, 2},
      {"한국", 2, 1},
      {"\u1112\u1161\u11AB", 1, 3},
      {"🇫🇷🇩🇪🇧", 3, 2},
      {"👩🏽‍❤️‍💋‍👨🏿", 1, 10},
      {"a\u0301\u0302\u0303b", 2, 4},
      {"\u0301a", 2, 1},
      {"\n\u0301", 2, 1},
      {"é\u0301x\u0301", 2, 2},
  };
  for (const row& r : rows) {
    CAPTURE(r.text);
    CHECK(count_graphemes(r.text).clusters == r.clusters);
    CHECK(count_graphemes(r.text).longest == r.longest);
  }
}

TEST_CASE("plain text is counted as if every character were looked up") {
  const std::string_view pieces[] = {"a", "b c", "\r", "\n", "\r\n", "\u0301", "é", "\x07", "का"};
  for (const std::string_view one : pieces) {
    for (const std::string_view two : pieces) {
      for (const std::string_view three : pieces) {
        const std::string text = std::string(one) + std::string(two) + std::string(three);
        std::size_t clusters = 0;
        grapheme_breaks breaks;
        for (std::string_view rest = text; !rest.empty();) {
          const char32_t c = take_code_point(rest);
          clusters += breaks.begins(c, class_of(c).grapheme);
        }
        CAPTURE(text);
        CHECK(count_graphemes(text).clusters == clusters);
      }
    }
  }
}
