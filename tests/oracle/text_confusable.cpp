#include <unicode/idna.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "core/text/confusable.hpp"
#include "core/text/domain.hpp"

using namespace clearnotice;

// Both are Unicode 16: icu_full and the table of the core come from one archive.
namespace {

const USpoofChecker* checker() {
  static const USpoofChecker* const made = [] {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker* opened = uspoof_open(&status);
    uspoof_setChecks(opened, USPOOF_RESTRICTION_LEVEL, &status);
    uspoof_setRestrictionLevel(opened, USPOOF_MODERATELY_RESTRICTIVE);
    REQUIRE(U_SUCCESS(status));
    return opened;
  }();
  return made;
}

bool is_mixed_for_icu(const icu::UnicodeString& label) {
  UErrorCode status = U_ZERO_ERROR;
  return uspoof_checkUnicodeString(checker(), label, nullptr, &status) != 0;
}

icu::UnicodeString skeleton(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  uspoof_getSkeletonUnicodeString(checker(), 0, text, out, &status);
  return out;
}

/// The label alone: a top-level label in no other script excuses nothing.
text::resemblance look(const icu::UnicodeString& label) {
  std::vector<char32_t> characters;
  for (std::int32_t i = 0; i < label.length(); i = label.moveIndex32(i, 1)) {
    characters.push_back(static_cast<char32_t>(label.char32At(i)));
  }
  for (const char c : std::string_view(".com")) characters.push_back(static_cast<char32_t>(c));
  return text::look_at_domain(characters);
}

const icu::IDNA& idna() {
  static const icu::IDNA* const made = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::IDNA::createUTS46Instance(UIDNA_USE_STD3_RULES | UIDNA_NONTRANSITIONAL_TO_UNICODE,
                                          status);
  }();
  return *made;
}

/// What UTS #46 leaves as it is. Only such characters come to be looked at.
bool is_in_labels(UChar32 c) {
  if (U_IS_SURROGATE(c) || !u_isdefined(c)) return false;
  UErrorCode status = U_ZERO_ERROR;
  icu::IDNAInfo info;
  icu::UnicodeString out;
  const icu::UnicodeString label = icu::UnicodeString(u'一').append(c);
  idna().labelToUnicode(label, out, info, status);
  return !info.hasErrors() && out == label;
}

const std::vector<UChar32>& label_characters() {
  static const std::vector<UChar32> all = [] {
    std::vector<UChar32> found;
    for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
      if (is_in_labels(c)) found.push_back(c);
    }
    return found;
  }();
  return all;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

class dice {
 public:
  std::size_t roll(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % sides;
  }

 private:
  std::uint64_t state_ = 39;
};

/// Whether ICU's data says what look_at_domain() says of a label that mixes nothing: one script,
/// not Latin, and each letter's skeleton begins with that of an ASCII letter or digit, and goes on
/// in marks.
bool seems_latin_for_icu(const icu::UnicodeString& label) {
  static const std::vector<icu::UnicodeString> ascii = [] {
    std::vector<icu::UnicodeString> made;
    for (UChar32 c = '0'; c <= 'z'; ++c) {
      if (u_isalnum(c)) made.push_back(skeleton(icu::UnicodeString(c)));
    }
    return made;
  }();
  bool has_letter = false;
  for (std::int32_t i = 0; i < label.length(); i = label.moveIndex32(i, 1)) {
    const UChar32 c = label.char32At(i);
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode scripts[64];
    const int count = uscript_getScriptExtensions(c, scripts, 64, &status);
    if (scripts[0] == USCRIPT_COMMON || scripts[0] == USCRIPT_INHERITED) continue;
    for (int k = 0; k < count; ++k) {
      if (scripts[k] == USCRIPT_LATIN) return false;
    }
    const auto direction = u_charDirection(c);
    if (!u_isalpha(c) || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) {
      return false;
    }
    has_letter = true;
    icu::UnicodeString rest = skeleton(icu::UnicodeString(c));
    bool seems = false;
    for (;;) {
      for (const icu::UnicodeString& letter : ascii) seems = seems || rest == letter;
      const UChar32 last = rest.char32At(rest.length() - 1);
      if (seems || rest.length() < 2 || (U_GET_GC_MASK(last) & U_GC_M_MASK) == 0) break;
      rest.truncate(rest.length() - 1);
    }
    if (!seems) return false;
  }
  return has_letter;
}

void compare(const icu::UnicodeString& label, std::size_t& different) {
  const bool mixed = is_mixed_for_icu(label);
  const bool expected = mixed || seems_latin_for_icu(label);
  if (look(label).is_confusing == expected) return;
  if (++different < 20) UNSCOPED_INFO(utf8(label) << (mixed ? " mixed" : ""));
}

}  // namespace

TEST_CASE("the scripts of every character that a label may have are ICU's") {
  // Beside Latin, with Latin and Han, and beside letters of the scripts that confuse.
  const char16_t* const beside[] = {u"",   u"a",   u"1",   u"я", u"ω",
                                    u"一", u"a一", u"aア", u"ก", u"aก"};
  std::size_t different = 0;
  for (const UChar32 c : label_characters()) {
    for (const char16_t* text : beside) compare(icu::UnicodeString(text).append(c), different);
  }
  CHECK(label_characters().size() > 100000);
  CHECK(different == 0);
}

TEST_CASE("labels thrown together out of any scripts are judged as ICU judges them") {
  const std::vector<UChar32>& all = label_characters();
  // Han and Hangul are nine tenths of all: from the others, near one another, comes what matters.
  std::vector<UChar32> few;
  for (const UChar32 c : all) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (script != USCRIPT_HAN && script != USCRIPT_HANGUL) few.push_back(c);
  }
  dice d;
  std::size_t different = 0, mixed = 0;
  for (int i = 0; i < 200000; ++i) {
    icu::UnicodeString label;
    const std::size_t length = 1 + d.roll(5);
    std::size_t place = d.roll(few.size());
    for (std::size_t k = 0; k < length; ++k) {
      switch (d.roll(5)) {
        case 0: place = d.roll(few.size()); break;
        case 1: label.append(static_cast<UChar32>('a' + d.roll(26))); break;
        case 2: label.append(all[d.roll(all.size())]); break;
        default: place = (place + d.roll(40)) % few.size();
      }
      label.append(few[place]);
    }
    mixed += is_mixed_for_icu(label);
    compare(label, different);
  }
  CHECK(mixed > 10000);
  CHECK(mixed < 190000);
  CHECK(different == 0);
}

TEST_CASE("what a domain looks like has the same skeleton") {
  dice d;
  const icu::UnicodeString letters = icu::UnicodeString(u"асеорухѕіјԁһԛԝοαινρυօսոցհ");
  for (int i = 0; i < 2000; ++i) {
    icu::UnicodeString label;
    for (std::size_t k = 0, n = 2 + d.roll(8); k < n; ++k) {
      if (d.roll(2) == 0) {
        label.append(static_cast<UChar32>('a' + d.roll(26)));
      } else {
        label.append(letters.charAt(
            static_cast<std::int32_t>(d.roll(static_cast<std::size_t>(letters.length())))));
      }
    }
    const text::resemblance seen = look(label);
    if (!seen.is_confusing) continue;
    CAPTURE(utf8(label), seen.latin);
    CHECK(skeleton(icu::UnicodeString::fromUTF8(seen.latin)) ==
          skeleton(icu::UnicodeString(label).append(u".com")));
  }
}

TEST_CASE("the domains of the corpus are judged as ICU judges their labels") {
  std::ifstream file(CLEARNOTICE_SHARED_DIR "/corpora/email.jsonl", std::ios::binary);
  if (!file) SKIP("the corpora are not here: email.jsonl");
  std::size_t seen = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t at = line.find('@');
    const std::size_t end = line.find('"', at);
    if (at == std::string::npos || end == std::string::npos) continue;
    const auto name = text::to_ascii_domain(
        utf8(icu::UnicodeString::fromUTF8(line.substr(at + 1, end - at - 1)).unescape()));
    if (!name) continue;
    ++seen;
    UErrorCode status = U_ZERO_ERROR;
    icu::IDNAInfo info;
    icu::UnicodeString unicode;
    idna().nameToUnicode(icu::UnicodeString::fromUTF8(name->ascii), unicode, info, status);
    bool mixed = false;
    for (std::int32_t from = 0; from < unicode.length();) {
      std::int32_t dot = unicode.indexOf(u'.', from);
      if (dot < 0) dot = unicode.length();
      mixed = mixed || is_mixed_for_icu(unicode.tempSubStringBetween(from, dot));
      from = dot + 1;
    }
    CAPTURE(name->ascii);
    CHECK(name->is_confusing == mixed);
  }
  CHECK(seen > 60);
}
