#include <unicode/brkiter.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include "core/json/value.hpp"
#include "core/text/grapheme.hpp"
#include "core/text/utf8.hpp"

using namespace clearnotice;

namespace {

icu::BreakIterator& character_iterator() {
  static const std::unique_ptr<icu::BreakIterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    REQUIRE(U_SUCCESS(status));
    return iterator;
  }();
  return *made;
}

std::size_t count_by_icu(const icu::UnicodeString& text) {
  icu::BreakIterator& iterator = character_iterator();
  iterator.setText(text);
  std::size_t count = 0;
  for (iterator.first(); iterator.next() != icu::BreakIterator::DONE;) ++count;
  return count;
}

// What the rules ask about, a little of each; any character beside them.
constexpr char32_t kTelling[] = {
    U'\r',     U'\n',         U'\x07',       U'a',          U' ',          U'\u0301',     U'\u0308',
    U'\u200C', U'\u200D',     U'\uFE0F',     U'\U0001F1E6', U'\U0001F1FF', U'\u0600',     U'\u0903',
    U'\u1100', U'\u1160',     U'\u11A8',     U'\uAC00',     U'\uAC01',     U'\u0915',     U'\u0937',
    U'\u094D', U'\u093C',     U'\u09CD',     U'\u0D4D',     U'\u0D15',     U'\U0001F468', U'\u2764',
    U'\u00A9', U'\U0001F3FB', U'\U000E0041', U'\u0E33',     U'\u0D4E',     U'\u1039',     U'\u1000',
    U'\u17D2', U'\u1780',     U'\u1B44',     U'\u1B13'};

char32_t random_character(std::mt19937& random) {
  constexpr unsigned kOneInEight = 8;
  if (random() % kOneInEight != 0) return kTelling[random() % std::size(kTelling)];
  const auto any = static_cast<char32_t>(random() % 0x110000);
  return any >= 0xD800 && any <= 0xDFFF ? U'x' : any;
}

}  // namespace

TEST_CASE("graphemes are counted as ICU's character iterator does") {
  std::mt19937 random(16);  // the same each time
  std::size_t different = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string typed;
    for (std::size_t left = 1 + random() % 12; left > 0; --left) {
      text::append_code_point(typed, random_character(random));
    }
    const std::size_t by_icu = count_by_icu(icu::UnicodeString::fromUTF8(typed));
    if (text::count_graphemes(typed).clusters == by_icu) continue;
    if (++different < 10) UNSCOPED_INFO(typed << " has " << by_icu);
  }
  CHECK(different == 0);
}

TEST_CASE("graphemes of the corpora are counted as ICU does") {
  for (const char* corpus : {"names.jsonl", "naughty.jsonl", "email.jsonl"}) {
    std::ifstream file(CLEARNOTICE_SHARED_DIR "/corpora/" + std::string(corpus));
    if (!file) SKIP("the corpora are not here");
    std::size_t lines = 0;
    for (std::string line; std::getline(file, line); ++lines) {
      const auto value = json::parse(line);
      if (!value.ok()) continue;
      const json::value* input = value->find("input");
      if (input == nullptr) continue;
      CAPTURE(input->text);
      CHECK(text::count_graphemes(input->text).clusters ==
            count_by_icu(icu::UnicodeString::fromUTF8(input->text)));
    }
    CHECK(lines > 0);
  }
}
