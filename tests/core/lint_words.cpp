// What lint takes for words, and how the lexicons' phrasings match them.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/lint/pattern.hpp"
#include "core/lint/words.hpp"

using namespace clearnotice;

namespace {

/// Words in one line: `+` joins neighbours, `/` parts sentences.
std::string shown(std::string_view text) {
  std::string line;
  unsigned sentence = 0;
  for (const lint::word& each : lint::words_of(text)) {
    if (!line.empty()) line += each.sentence != sentence ? " / " : each.joined ? "+" : " ";
    sentence = each.sentence;
    line += each.folded;
  }
  return line;
}

/// The first place where a phrasing stands, as it is written there.
std::string found(std::string_view phrasing, std::string_view text) {
  const auto compiled = lint::pattern::compile(phrasing);
  REQUIRE(compiled);
  std::vector<lint::word> words = lint::words_of(text);
  for (lint::word& each : words) each.number = each.number || each.folded == "trois";
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (const auto end = compiled->match(words, first)) {
      return std::string(text.substr(words[first].begin, words[*end - 1].end - words[first].begin));
    }
  }
  return "-";
}

}  // namespace

TEST_CASE("words are lower case, and cut where a reader would cut them") {
  struct row {
    std::string_view text, words;
  };
  static constexpr row rows[] = {
      {"", ""},
      {"L’accès à vos Données", "l+accès+à+vos+données"},
      {"l'e-mail, ou le courrier", "l+e+mail ou+le+courrier"},
      {"ÉTÉ ŒUVRE ŽIŽKA", "été+œuvre+žižka"},
      {"Вашите ПРАВА, Ѝ", "вашите+права ѝ"},
      {"STRASSE Straße", "strasse+straße"},
      {"sous\u2011traitant co\u00ADopter", "sous+traitant+coopter"},
      {"a\u00A0b\u202Fc", "a+b+c"},
      {"One. Two? Three", "one / two / three"},
      {"p. ex. la date", "p+ex+la+date"},
      {"Art. 9 Abs. 2 DSGVO", "art+9+abs+2+dsgvo"},
      {"гр. Русе, ул. „Шипка“ 4", "гр+русе ул шипка 4"},
      {"Dr. A. Roe. We", "dr+a+roe / we"},
      {"at 9. Then 5. 6", "at+9 / then+5+6"},
      {"one… two! three? four", "one two three four"},
      {"Voir www.ico.org.uk/concerns. Puis", "voir / puis"},
      {"dpo@example.org et 12", "et+12"},
      {"_ga, _gid", "_ga _gid"},
      {"(voir) « ici »", "voir ici"},
  };
  for (const row& r : rows) {
    CAPTURE(r.text);
    CHECK(shown(r.text) == r.words);
  }
}

TEST_CASE("a phrasing matches what a lexicon means by it, and nothing nearby") {
  struct row {
    std::string_view phrasing, text, match;
  };
  static constexpr row rows[] = {
      {"droit d effacement|oubli", "Le droit d’oubli", "droit d’oubli"},
      {"droit d effacement", "droit, d’effacement", "-"},
      {"conserv*", "Nous conservons", "conservons"},
      {"conserv*", "Nous reconservons", "-"},
      {"*empfänger*", "Die Datenempfängerin", "Datenempfängerin"},
      {"droit ~ effacement", "droit de demander, à tout moment, l’effacement",
       "droit de demander, à tout moment, l’effacement"},
      {"droit ~ effacement", "Un droit. Un effacement", "-"},
      {"droit ~2 effacement", "droit un deux trois effacement", "-"},
      {"droit ~2 effacement", "droit un deux effacement", "droit un deux effacement"},
      {"# mois", "pendant 3 mois", "3 mois"},
      {"# mois", "pendant trois mois", "trois mois"},
      {"# mois", "pendant des mois", "-"},
      {"auprès la? cnil", "auprès CNIL", "auprès CNIL"},
      {"légitime $", "intérêt légitime.", "légitime"},
      {"légitime $", "intérêt légitime à cela", "-"},
      {"légitime $", "intérêt légitime. Puis", "légitime"},
      {"^ dans", "Dans le but", "Dans"},
      {"^ but", "Dans le but", "-"},
  };
  for (const row& r : rows) {
    CAPTURE(r.phrasing, r.text);
    CHECK(found(r.phrasing, r.text) == r.match);
  }
}

TEST_CASE("a phrasing that would match anything is none") {
  for (const std::string_view each :
       {"", " ", "~ a", "a ~", "a ~ b?", "a ~ ~ b", "a? b", "^", "$"}) {
    CAPTURE(each);
    CHECK_FALSE(lint::pattern::compile(each));
  }
}
