// Which locale a reader gets, against ICU's LocaleMatcher.
#include <unicode/localematcher.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catalog_support.hpp"
#include "core/catalog/matching.hpp"

using namespace clearnotice;
using namespace oracle_support;

namespace {

using tags = std::vector<std::string>;

std::string matched_by_icu(const tags& wanted, const tags& have) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  builder.setNoDefaultLocale();
  std::vector<icu::Locale> wishes;
  for (const std::string& tag : have) builder.addSupportedLocale(locale_of(tag));
  for (const std::string& tag : wanted) wishes.push_back(locale_of(tag));
  const icu::LocaleMatcher matcher = builder.build(status);
  icu::Locale::RangeIterator<std::vector<icu::Locale>::iterator> iterator(wishes.begin(),
                                                                          wishes.end());
  const icu::LocaleMatcher::Result result = matcher.getBestMatchResult(iterator, status);
  REQUIRE(U_SUCCESS(status));
  const int index = result.getSupportedIndex();
  return index < 0 ? "" : have[static_cast<std::size_t>(index)];
}

std::string matched(const tags& wanted, const tags& have) {
  return std::string(catalog::match_locale(wanted, have, catalog::reach::related));
}

std::string joined(const tags& list) {
  std::string text;
  for (const std::string& tag : list) text += tag + " ";
  return text;
}

void check(const tags& wanted, const tags& have, tags& wrong) {
  const std::string ours = matched(wanted, have), theirs = matched_by_icu(wanted, have);
  if (ours == theirs) return;
  wrong.push_back(joined(wanted) + "of " + (have.size() > 20 ? "all" : joined(have)) + ": " + ours +
                  ", ICU " + theirs);
}

tags first_of(const tags& wrong) {
  return {wrong.begin(), wrong.begin() + std::min<std::ptrdiff_t>(std::ssize(wrong), 40)};
}

// Forms that browsers, operating systems and old servers send.
const tags kByHand = {"fr-BE",
                      "sr",
                      "sr-ME",
                      "sr-Latn-ME",
                      "sr-Cyrl-BA",
                      "zh-CN",
                      "zh-TW",
                      "zh-HK",
                      "zh-SG",
                      "zh-Hans-HK",
                      "nb-NO",
                      "no",
                      "no-NO",
                      "nn-NO",
                      "iw",
                      "iw-IL",
                      "he-IL",
                      "gsw",
                      "gsw-LI",
                      "gsw-FR",
                      "de-LI",
                      "mo",
                      "mo-MD",
                      "sh",
                      "sh-BA",
                      "in",
                      "ji",
                      "jw",
                      "tl",
                      "tw",
                      "DE-ch",
                      "PT-br",
                      "zh-hans-cn",
                      "zh-yue",
                      "zh-yue-HK",
                      "de-CH-1996",
                      "sl-rozaj",
                      "ca-valencia",
                      "en-GB-oxendict",
                      "de-DE-u-co-phonebk",
                      "de-u-nu-latn",
                      "zh-Hans-CN-u-nu-latn",
                      "en-x-private",
                      "az-Arab",
                      "az-IR",
                      "kk-CN",
                      "ku-LB",
                      "uz-Cyrl-UZ",
                      "ar-Latn",
                      "zh-Latn-CN",
                      "ru-Latn",
                      "de-Cyrl",
                      "sr-RU",
                      "sr-Latn-RS",
                      "hr-BA",
                      "bs-Cyrl",
                      "en-US",
                      "en-001",
                      "en-150",
                      "es-419",
                      "es-MX",
                      "pt-PT",
                      "pt-AO",
                      "ar-MA",
                      "ar-001",
                      "fr-CA",
                      "fr-CH",
                      "fr-LU",
                      "cy-US",
                      "br-CA",
                      "rm-CH",
                      "lb-LU",
                      "tlh",
                      "acy",
                      "acy-Arab",
                      "en-XA",
                      "ar-XB",
                      "und",
                      "mul",
                      "zxx",
                      "qaa"};

// The locales of CLDR, and those.
tags all_wanted() {
  tags list = kByHand;
  int count = 0;
  const icu::Locale* available = icu::Locale::getAvailableLocales(count);
  for (int i = 0; i < count; ++i) {
    UErrorCode status = U_ZERO_ERROR;
    list.push_back(available[i].toLanguageTag<std::string>(status));
  }
  REQUIRE(list.size() >= 500);
  return list;
}

// CLDR's likely subtags do not know these. In a region they are then written, says ICU, as the
// region's own language is: Klingon in China in Chinese characters. We keep to Latin.
bool is_without_likely_script(const std::string& tag) {
  return tag.starts_with("sh-") || tag.starts_with("tlh-");
}

// A code that BCP 47 keeps: none of three letters for a language that has one of two.
bool is_kept(const std::string& code) {
  return code.size() == 2 || (icu::Locale::createCanonical(code.c_str()).getLanguage() == code &&
                              locale_of(code).getLanguage() == code);
}

tags all_languages() {
  tags codes;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      codes.push_back({a, b});
      for (char c = 'a'; c <= 'z'; ++c) codes.push_back({a, b, c});
    }
  }
  std::erase_if(codes, [](const std::string& code) { return !is_kept(code); });
  return codes;
}

}  // namespace

TEST_CASE("of all shipped locales a reader gets the one that ICU gives") {
  const tags have = shipped_locales();
  tags wrong;
  for (const std::string& wanted : all_wanted()) check({wanted}, have, wrong);
  CHECK(first_of(wrong) == tags{});
}

TEST_CASE("every language finds what it finds in ICU, in its own script and in others") {
  const tags have = shipped_locales();
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  builder.setNoDefaultLocale();
  for (const std::string& tag : have) builder.addSupportedLocale(locale_of(tag));
  const icu::LocaleMatcher matcher = builder.build(status);
  tags wrong;
  for (const std::string& code : all_languages()) {
    if (code.size() == 3 && matcher.getBestMatch(locale_of(code), status) == nullptr) {
      if (const std::string ours = matched({code}, have); ours != "") wrong.push_back(code);
      continue;
    }
    for (const char* rest : {"", "-Latn", "-Cyrl", "-Arab", "-Hans", "-Hant", "-Beng", "-CH", "-CN",
                             "-RU", "-US", "-ME", "-Deva-IN", "-Latn-ES"}) {
      const std::string tag = code + rest;
      if (is_without_likely_script(tag) && std::string(rest).size() == 3) continue;
      const icu::Locale* best = matcher.getBestMatch(locale_of(tag), status);
      const std::string theirs = best ? best->toLanguageTag<std::string>(status) : "";
      const std::string ours = matched({tag}, have);
      if (ours != theirs) wrong.push_back(tag + ": " + ours + ", ICU " + theirs);
    }
  }
  CHECK(first_of(wrong) == tags{});
}

TEST_CASE("some of the locales in any order, and several wishes, end as in ICU") {
  const tags shipped = shipped_locales(), wishes = all_wanted();
  std::mt19937 random(6);
  const auto below = [&](std::size_t end) { return random() % end; };
  // Half of the wishes are near a locale that is there: the rest is decided by the first wish.
  const auto wish_near = [&](const std::string& tag) {
    for (;;) {
      const std::string& wish = wishes[below(wishes.size())];
      if (below(2) == 0 || wish.substr(0, 2) == tag.substr(0, 2)) return wish;
    }
  };
  tags wrong;
  for (int round = 0; round < 20'000; ++round) {
    tags have = shipped;
    std::shuffle(have.begin(), have.end(), random);
    have.resize(1 + below(below(2) == 0 ? 4 : have.size()));
    tags wanted;
    const std::size_t count = 1 + below(below(8) == 0 ? 14 : 4);
    while (wanted.size() < count) wanted.push_back(wish_near(have[below(have.size())]));
    check(wanted, have, wrong);
  }
  CHECK(first_of(wrong) == tags{});
}
