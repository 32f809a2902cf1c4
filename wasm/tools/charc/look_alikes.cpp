#include "tools/charc/look_alikes.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

namespace clearnotice::charc {
namespace {

struct close_checker {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

using checker = std::unique_ptr<USpoofChecker, close_checker>;

checker open_checker() {
  UErrorCode status = U_ZERO_ERROR;
  checker made(uspoof_open(&status));
  if (U_SUCCESS(status)) return made;
  std::fprintf(stderr, "charc: ICU has no confusables: %s\n", u_errorName(status));
  std::exit(1);
}

/// What stands for all letters that look like `c`.
icu::UnicodeString skeleton_of(const checker& by, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(by.get(), 0, icu::UnicodeString(c), skeleton, &status);
  return skeleton;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_alphabet(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
         script == USCRIPT_ARMENIAN || script == USCRIPT_CHEROKEE;
}

bool confuses(UScriptCode own, const std::set<UScriptCode>& alike) {
  if (own != USCRIPT_LATIN) return alike.contains(USCRIPT_LATIN);
  return alike.contains(USCRIPT_GREEK) || alike.contains(USCRIPT_CYRILLIC);
}

}  // namespace

std::set<UChar32> look_alikes() {
  const checker by = open_checker();
  std::map<icu::UnicodeString, std::set<UChar32>> groups;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (u_isalpha(c) && is_alphabet(script_of(c))) groups[skeleton_of(by, c)].insert(c);
  }
  // "я" is none because phonetics has a small capital R turned round.
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeSet& in_use = *uspoof_getRecommendedUnicodeSet(&status);
  std::set<UChar32> found;
  for (const auto& [skeleton, letters] : groups) {
    std::set<UScriptCode> scripts;
    for (const UChar32 c : letters) {
      if (in_use.contains(c)) scripts.insert(script_of(c));
    }
    for (const UChar32 c : letters) {
      if (confuses(script_of(c), scripts)) found.insert(c);
    }
  }
  return found;
}

}  // namespace clearnotice::charc
