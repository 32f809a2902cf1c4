#include <catch2/catch_test_macros.hpp>

#include "core/text/utf8.hpp"

using namespace clearnotice::text;

TEST_CASE("malformed UTF-8 is found at its first byte") {
  struct row {
    std::string_view name, bytes;
    std::size_t at;
  };
  constexpr std::size_t kNowhere = std::string_view::npos;
  static constexpr row rows[] = {
      {"nothing", "", kNowhere},
      {"ASCII", "abc", kNowhere},
      {"the last of each length", "\x7F\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF", kNowhere},
      {"the first of each length", "\xC2\x80\xE0\xA0\x80\xF0\x90\x80\x80", kNowhere},
      {"beside the surrogates", "\xED\x9F\xBF\xEE\x80\x80", kNowhere},
      {"a continuation alone", "ab\x80", 2},
      {"two bytes for ASCII", "\xC1\xBF", 0},
      {"three bytes for two", "a\xE0\x9F\xBF", 1},
      {"four bytes for three", "\xF0\x8F\xBF\xBF", 0},
      {"the first surrogate", "ab\xED\xA0\x80", 2},
      {"the last surrogate", "\xED\xBF\xBF", 0},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"a lead that never is", "\xF5\x80\x80\x80", 0},
      {"two bytes cut short", "a\xC3", 1},
      {"three bytes cut short", "\xE2\x82", 0},
      {"four bytes cut short", "\xF0\x9F\x98", 0},
      {"a third byte that is none", "\xE2\x82\x41", 0},
      {"a fourth byte that is none", "\xF0\x9F\x98\x41", 0},
  };
  for (const row& r : rows) {
    CAPTURE(r.name);
    // A copy of the exact size, so that the sanitizer sees a read beyond it.
    const std::string bytes(r.bytes);
    CHECK(find_malformed(bytes) == r.at);
  }
}

TEST_CASE("every scalar value is written and read back") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string written;
    append_code_point(written, c);
    std::string_view rest = written;
    const bool same = find_malformed(written) == std::string_view::npos &&
                      count_code_points(written) == 1 && take_code_point(rest) == c && rest.empty();
    wrong += !same;
  }
  CHECK(wrong == 0);
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("O’Brien") == 7);
  CHECK(count_code_points("👩‍⚕️") == 4);
}

TEST_CASE("text is ASCII up to U+007F") {
  CHECK(is_ascii(""));
  CHECK(is_ascii("a\x7F"));
  CHECK_FALSE(is_ascii("a\u0080"));
}
