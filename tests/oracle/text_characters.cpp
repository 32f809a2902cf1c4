#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "core/text/characters.hpp"
#include "core/text/lower_case.hpp"
#include "core/text/script.hpp"
#include "tools/charc/table.hpp"

using namespace clearnotice;

namespace {

namespace trait = text::trait;
using text::grapheme_class;

/// How many code points ICU and we see differently; the first of them are told.
template <class Same>
std::size_t count_different(Same same) {
  constexpr std::size_t kTold = 20;
  std::size_t different = 0;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (same(c, static_cast<char32_t>(c))) continue;
    if (++different <= kTold) UNSCOPED_INFO("U+" << std::hex << c);
  }
  return different;
}

std::uint32_t category_of(UChar32 c) { return U_MASK(u_charType(c)); }

bool has(UChar32 c, UProperty property) { return u_hasBinaryProperty(c, property) != 0; }

UScriptCode icu_script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

UScriptCode icu_name_of(text::script ours) {
  switch (ours) {
    case text::script::latin: return USCRIPT_LATIN;
    case text::script::greek: return USCRIPT_GREEK;
    case text::script::cyrillic: return USCRIPT_CYRILLIC;
    case text::script::armenian: return USCRIPT_ARMENIAN;
    case text::script::cherokee: return USCRIPT_CHEROKEE;
    case text::script::other: return USCRIPT_INVALID_CODE;
  }
  return USCRIPT_INVALID_CODE;
}

bool is_named(UScriptCode script) {
  for (int i = 0; i < static_cast<int>(text::script::other); ++i) {
    if (icu_name_of(static_cast<text::script>(i)) == script) return true;
  }
  return false;
}

struct break_row {
  grapheme_class ours;
  UGraphemeClusterBreak own;
  UIndicConjunctBreak conjunct;
  bool pictographic;
};

constexpr break_row kBreaks[] = {
    {grapheme_class::other, U_GCB_OTHER, U_INCB_NONE, false},
    {grapheme_class::carriage_return, U_GCB_CR, U_INCB_NONE, false},
    {grapheme_class::line_feed, U_GCB_LF, U_INCB_NONE, false},
    {grapheme_class::control, U_GCB_CONTROL, U_INCB_NONE, false},
    {grapheme_class::extend, U_GCB_EXTEND, U_INCB_NONE, false},
    {grapheme_class::extend, U_GCB_EXTEND, U_INCB_EXTEND, false},
    {grapheme_class::conjunct_extend, U_GCB_EXTEND, U_INCB_EXTEND, false},
    {grapheme_class::conjunct_linker, U_GCB_EXTEND, U_INCB_LINKER, false},
    {grapheme_class::joiner, U_GCB_ZWJ, U_INCB_EXTEND, false},
    {grapheme_class::regional_indicator, U_GCB_REGIONAL_INDICATOR, U_INCB_NONE, false},
    {grapheme_class::prepend, U_GCB_PREPEND, U_INCB_NONE, false},
    {grapheme_class::spacing_mark, U_GCB_SPACING_MARK, U_INCB_NONE, false},
    {grapheme_class::hangul_l, U_GCB_L, U_INCB_NONE, false},
    {grapheme_class::hangul_v, U_GCB_V, U_INCB_NONE, false},
    {grapheme_class::hangul_t, U_GCB_T, U_INCB_NONE, false},
    {grapheme_class::hangul_syllable, U_GCB_LV, U_INCB_NONE, false},
    {grapheme_class::hangul_syllable, U_GCB_LVT, U_INCB_NONE, false},
    {grapheme_class::pictographic, U_GCB_OTHER, U_INCB_NONE, true},
    {grapheme_class::conjunct_consonant, U_GCB_OTHER, U_INCB_CONSONANT, false},
};

/// As UAX #29 was in Unicode 15.1, and ICU's rules of character breaks still are.
bool stays_in_conjunct(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_INDIC_CONJUNCT_BREAK) != U_INCB_EXTEND ||
         u_getCombiningClass(c) != 0;
}

bool is_same_break(UChar32 c, grapheme_class ours) {
  const int own = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  const int conjunct = u_getIntPropertyValue(c, UCHAR_INDIC_CONJUNCT_BREAK);
  for (const break_row& row : kBreaks) {
    if (row.ours == ours && row.own == own && row.conjunct == conjunct &&
        row.pictographic == has(c, UCHAR_EXTENDED_PICTOGRAPHIC)) {
      const bool parts = ours == grapheme_class::extend && conjunct == U_INCB_EXTEND;
      return ours == grapheme_class::joiner || parts != stays_in_conjunct(c);
    }
  }
  return false;
}

}  // namespace

// Both are Unicode 16: icu_full and the tables of the core come from one archive.
TEST_CASE("the committed table is what the character compiler writes") {
  std::ifstream file(CLEARNOTICE_SOURCE_DIR "/wasm/core/generated/characters.hpp",
                     std::ios::binary);
  REQUIRE(file);
  const std::string committed(std::istreambuf_iterator<char>(file), {});
  CHECK(charc::table_of_all_characters() == committed);
}

TEST_CASE("the character functions answer as ICU, for every code point") {
  CHECK(count_different([](UChar32 c, char32_t ours) {
          const std::uint32_t category = category_of(c);
          const bool ignorable = has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
          const bool hidden = (category & (U_GC_CO_MASK | U_GC_CN_MASK | U_GC_CS_MASK)) != 0;
          return text::is_space(ours) == (u_isUWhiteSpace(c) || c == 0x200B) &&
                 text::is_control(ours) == ((category & U_GC_CC_MASK) != 0) &&
                 text::is_bidi_control(ours) == has(c, UCHAR_BIDI_CONTROL) &&
                 text::is_default_ignorable(ours) == ignorable &&
                 text::is_letter_or_mark(ours) == ((category & (U_GC_L_MASK | U_GC_M_MASK)) != 0) &&
                 text::is_mark(ours) == ((category & U_GC_M_MASK) != 0) &&
                 text::digit_value(ours) ==
                     ((category & U_GC_ND_MASK) != 0 ? u_charDigitValue(c) : -1) &&
                 text::is_unsafe_in_address(ours) == (hidden || ignorable);
        }) == 0);
}

TEST_CASE("every trait is ICU's, for every code point") {
  struct row {
    unsigned trait;
    std::uint32_t categories;
  };
  static constexpr row rows[] = {
      {trait::letter, U_GC_L_MASK},
      {trait::mark, U_GC_M_MASK},
      {trait::digit, U_GC_ND_MASK},
      {trait::number, U_GC_NL_MASK | U_GC_NO_MASK},
      {trait::punctuation, U_GC_P_MASK},
      {trait::symbol, U_GC_S_MASK},
      {trait::control, U_GC_CC_MASK},
      {trait::private_use, U_GC_CO_MASK},
      {trait::unassigned, U_GC_CN_MASK | U_GC_CS_MASK},
  };
  for (const row& r : rows) {
    CAPTURE(r.trait);
    CHECK(count_different([&r](UChar32 c, char32_t ours) {
            return ((text::traits_of(ours) & r.trait) != 0) ==
                   ((category_of(c) & r.categories) != 0);
          }) == 0);
  }
  CHECK(count_different([](UChar32 c, char32_t ours) {
          return ((text::traits_of(ours) & trait::pictographic) != 0) ==
                 has(c, UCHAR_EXTENDED_PICTOGRAPHIC);
        }) == 0);
}

TEST_CASE("what begins a grapheme cluster is ICU's, for every code point") {
  CHECK(count_different([](UChar32 c, char32_t ours) {
          return is_same_break(c, text::class_of(ours).grapheme);
        }) == 0);
}

TEST_CASE("the script is ICU's, for every code point") {
  CHECK(count_different([](UChar32 c, char32_t ours) {
          const text::script script = text::script_of(ours);
          if (script == text::script::other) return !is_named(icu_script_of(c));
          return icu_name_of(script) == icu_script_of(c);
        }) == 0);
}

TEST_CASE("a look-alike is one to ICU's spoof checker") {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker* checker = uspoof_open(&status);
  REQUIRE(U_SUCCESS(status));
  struct row {
    UChar32 one, other;
    bool alike;
  };
  static constexpr row rows[] = {{U'а', U'a', true}, {U'е', U'e', true},  {U'О', U'O', true},
                                 {U'ο', U'o', true}, {U'я', U'r', false}, {U'ж', U'x', false}};
  for (const row& r : rows) {
    CAPTURE(r.one);
    const bool to_icu =
        uspoof_areConfusableUnicodeString(checker, icu::UnicodeString(r.one),
                                          icu::UnicodeString(r.other), &status) != 0;
    CHECK(to_icu == r.alike);
    CHECK(text::looks_like_another_script(static_cast<char32_t>(r.one)) == r.alike);
  }
  uspoof_close(checker);
  // Only letters of the five alphabets.
  CHECK(count_different([](UChar32 c, char32_t ours) {
          if (!text::looks_like_another_script(ours)) return true;
          const text::script script = text::script_of(ours);
          return u_isalpha(c) && script >= text::script::latin && script <= text::script::cherokee;
        }) == 0);
}

TEST_CASE("ZWJ and ZWNJ belong to the scripts whose letters join or stack") {
  CHECK(count_different([](UChar32 c, char32_t ours) {
          const int type = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
          const bool joins = type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING ||
                             type == U_JT_LEFT_JOINING || u_getCombiningClass(c) == 9;
          const UScriptCode script = icu_script_of(c);
          const bool has_script = script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
          return !joins || !has_script || (text::traits_of(ours) & trait::joins) != 0;
        }) == 0);
  for (const char32_t c : {U'a', U'я', U'ω', U'א', U'漢', U'あ', U'한', U'1', U'\u0301', U'😀'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK((text::traits_of(c) & trait::joins) == 0);
  }
}

TEST_CASE("lower case is ICU's in Latin, Greek and Cyrillic") {
  const auto is_ours = [](UChar32 c) {
    return c < 0x180 || (c >= 0x386 && c < 0x3CF) || (c >= 0x400 && c < 0x530);
  };
  CHECK(count_different([&](UChar32 c, char32_t ours) {
          const UChar32 lower = is_ours(c) && c != 0x130 ? u_tolower(c) : c;
          return text::to_lower(ours) == static_cast<char32_t>(lower);
        }) == 0);
}
