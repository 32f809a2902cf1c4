// What counts as a typing mistake, as layout, and as other words.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/change/lasting.hpp"
#include "core/change/spelling.hpp"
#include "core/change/wording.hpp"
#include "core/lint/words.hpp"
#include "core/notice/reader.hpp"

using namespace clearnotice;

namespace {

change::vocabulary words_of(std::string_view text) {
  change::vocabulary all;
  for (const lint::word& each : lint::words_of(text)) all.push_back(each.folded);
  std::sort(all.begin(), all.end());
  return all;
}

/// @param rest  what both notices say besides
std::string judged(std::string_view was, std::string_view is, const std::string& rest = "") {
  static constexpr const char* kNames[] = {"same", "layout", "typing", "reworded"};
  const std::string then = rest + " " + std::string(was), now = rest + " " + std::string(is);
  return kNames[static_cast<std::size_t>(change::compare(was, is, words_of(then), words_of(now)))];
}

std::string compared(std::string_view was, std::string_view is) {
  static constexpr const char* kNames[] = {"shorter", "same", "longer", "unclear"};
  const auto then = notice::parse_duration(was), now = notice::parse_duration(is);
  REQUIRE((then && now));
  return kNames[static_cast<std::size_t>(change::compare(*then, *now))];
}

}  // namespace

TEST_CASE("two words may be one, mistyped, or are two") {
  struct row {
    std::string_view was, is;
    bool one;
  };
  static constexpr row rows[] = {
      {"recieve", "receive", true},
      {"adress", "address", true},
      {"acommodaton", "accommodation", true},
      {"données", "donnees", true},
      {"personenbezogen", "personnenbezogen", true},
      {"лекарката", "лекраката", true},
      {"acommodtn", "accommodation", false},
      {"lawful", "unlawful", false},
      {"légal", "illégal", false},
      {"разрешено", "неразрешено", false},
      {"partner", "partners", false},
      {"patient", "patiente", false},
      {"wish", "dish", false},
      {"form", "from", false},
      {"three", "there", false},
      {"sixty", "sixly", false},
      {"never", "neuer", false},
      {"keine", "kleine", false},
      {"jamais", "jamis", false},
      {"никога", "никоха", false},
      {"a2345b", "a2355b", false},
      {"بياناتهم", "بياناتكم", false},
      {"個人情報保護", "個人惰報保護", false},
      {"ab", "ab", false},
  };
  for (const row& r : rows) {
    CAPTURE(r.was, r.is);
    CHECK(change::may_be_same_word(r.was, r.is) == r.one);
    CHECK(change::may_be_same_word(r.is, r.was) == r.one);
  }
}

TEST_CASE("a difference between two texts is layout, a typing mistake, or other words") {
  struct row {
    std::string_view was, is, expected;
  };
  static constexpr row rows[] = {
      {"We keep it.", "We keep it.", "same"},
      {"We keep it", "we  keep – it!", "layout"},
      {"l'accès", "L’accès", "layout"},
      {"co\u00ADopter", "coopter", "layout"},
      {"Wir speichern «es».", "Wir speichern „es“.", "layout"},
      {"We recieve it", "We receive it", "typing"},
      {"your adress", "your address", "typing"},
      {"We collect it", "We correct it", "reworded"},
      {"We store it", "We score it", "reworded"},
      {"with your consent", "with your content", "reworded"},
      {"We keep it", "We do keep it", "reworded"},
      {"We cannot sell it", "We can sell it", "reworded"},
      {"We do not sell it", "We do now sell it", "reworded"},
      {"for 3 months", "for 4 months", "reworded"},
      {"for 3 months", "for three months", "reworded"},
      {"1.5 years", "15 years", "reworded"},
      {"costs 5 €", "costs 5 $", "reworded"},
      {"up to 5 %", "up to 5", "reworded"},
      {"on 1/2/2026", "on 2/1/2026", "reworded"},
      {"٣ أشهر", "٤ أشهر", "reworded"},
      {"write to a@b.ch", "write to a@c.ch", "reworded"},
      {"write to a@b.ch.", "write to a@b.ch", "layout"},
      {"see https://a.example/x", "see https://a.example/y", "reworded"},
      {"see www.example.org/x", "see www.example.org/y", "reworded"},
      {"call +33 1 99", "call +33 1 98", "reworded"},
      {"→", "←", "reworded"},
      {"…", "!", "reworded"},
  };
  for (const row& r : rows) {
    CAPTURE(r.was, r.is);
    CHECK(judged(r.was, r.is) == r.expected);
  }
}

TEST_CASE("what the rest of a notice says tells a misspelling from another word") {
  // An arbitrary letter is a mistake only when the corrected word is one of the notice's.
  CHECK(judged("Your informetion", "Your information") == "reworded");
  CHECK(judged("Your informetion", "Your information", "information") == "typing");
  // A spelling that is still in use was no mistake.
  CHECK(judged("a planed visit", "a planned visit") == "typing");
  CHECK(judged("a planed visit", "a planned visit", "planed") == "reworded");
}

TEST_CASE("many typing mistakes in one text are other words") {
  CHECK(judged("adress recieve", "address receive") == "reworded");
  CHECK(judged("adress one two three four five six seven eight recieve",
               "address one two three four five six seven eight receive") == "typing");
}

TEST_CASE("a difference is shown in whole words") {
  const auto at = change::difference("keep it for ten days here", "keep it for nine days here");
  CHECK((at.was.begin == 12 && at.was.end == 15));
  CHECK((at.is.begin == 12 && at.is.end == 16));
}

TEST_CASE("durations compare by how long they last, not by how they are written") {
  struct row {
    std::string_view was, is, expected;
  };
  static constexpr row rows[] = {
      {"P12M", "P1Y", "same"},    {"P1Y", "P12M", "same"},         {"P7D", "P1W", "same"},
      {"PT24H", "P1D", "same"},   {"PT60M", "PT1H", "same"},       {"P1Y6M", "P18M", "same"},
      {"P1Y", "P13M", "longer"},  {"P1Y", "P11M", "shorter"},      {"P1M", "P32D", "longer"},
      {"P1M", "P27D", "shorter"}, {"P1M", "P30D", "unclear"},      {"P1M", "P31D", "unclear"},
      {"P30D", "P1M", "unclear"}, {"P1Y", "P365D", "unclear"},     {"P1Y", "P364D", "shorter"},
      {"P1Y", "P367D", "longer"}, {"P5M", "P153D", "unclear"},     {"P5M", "P154D", "longer"},
      {"P3Y", "P10Y", "longer"},  {"P9999Y", "P9998Y", "shorter"},
  };
  for (const row& r : rows) {
    CAPTURE(r.was, r.is);
    CHECK(compared(r.was, r.is) == r.expected);
  }
}
