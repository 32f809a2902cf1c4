#include "core/change/spelling.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/alignment.hpp"
#include "core/text/characters.hpp"
#include "core/text/script.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::change {
namespace {

constexpr std::size_t kShortest = 5, kLong = 10, kLongest = 64;

// clang-format off
constexpr std::string_view kTelling[] = {
    "never", "cannot", "without", "except", "unless", "neither", "nobody", "nothing", "nowhere",
    "hardly", "rarely", "seldom", "always", "every", "three", "seven", "eight", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "january", "february", "march", "april", "august", "september", "october", "november",
    "december",
    "jamais", "aucun", "aucune", "aucunement", "personne", "hormis", "excepté", "toujours",
    "chaque", "quatre", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente",
    "quarante", "cinquante", "soixante", "mille", "premier", "première", "deuxième", "troisième",
    "janvier", "février", "avril", "juillet", "septembre", "octobre", "novembre", "décembre",
    "nicht", "nichts", "keine", "keinen", "keinem", "keiner", "keines", "keinesfalls", "niemals",
    "niemand", "außer", "immer", "jeder", "jedes", "sechs", "sieben", "zwölf", "dreizehn",
    "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig", "dreißig",
    "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert", "tausend",
    "januar", "februar", "april", "oktober", "dezember",
    "никога", "никой", "никаква", "никакви", "никакъв", "нищо", "освен", "винаги", "всеки",
    "седем", "девет", "десет", "единадесет", "дванадесет", "тринадесет", "петнадесет", "двадесет",
    "тридесет", "четиридесет", "петдесет", "шестдесет", "седемдесет", "осемдесет", "деветдесет",
    "хиляда", "първи", "втори", "трети", "януари", "февруари", "април", "август", "септември",
    "октомври", "ноември", "декември",
};
// clang-format on

/// Empty where a letter is of another alphabet.
std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  while (!word.empty()) {
    const char32_t c = text::take_code_point(word);
    const text::script its = text::script_of(c);
    const bool fits =
        its == text::script::latin || its == text::script::greek || its == text::script::cyrillic;
    if (!fits || !text::is_letter_or_mark(c)) return {};
    letters += c;
  }
  return letters;
}

}  // namespace

bool is_telling(std::string_view word) {
  return std::find(std::begin(kTelling), std::end(kTelling), word) != std::end(kTelling);
}

bool may_be_same_word(std::string_view was, std::string_view is) {
  if (is_telling(was) || is_telling(is)) return false;
  const std::u32string a = letters_of(was), b = letters_of(is);
  const std::size_t least = std::min(a.size(), b.size());
  if (least < kShortest || std::max(a.size(), b.size()) > kLongest) return false;
  if (a.front() != b.front() || a.back() != b.back()) return false;
  return text::alignment_distance<std::u32string_view>(a, b) <= (least >= kLong ? 2U : 1U);
}

}  // namespace clearnotice::change
