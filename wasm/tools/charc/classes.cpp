#include "tools/charc/classes.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <bitset>
#include <cstring>
#include <map>

#include "tools/charc/look_alikes.hpp"

namespace clearnotice::charc {
namespace {

namespace trait = text::trait;
using text::grapheme_class;

constexpr UChar32 kZeroWidthSpace = 0x200B;
constexpr int kVirama = 9;  // Canonical_Combining_Class

struct category_row {
  std::uint32_t mask;
  std::uint16_t trait;
};

constexpr category_row kCategories[] = {
    {U_GC_L_MASK, trait::letter},       {U_GC_M_MASK, trait::mark},
    {U_GC_ND_MASK, trait::digit},       {U_GC_NL_MASK | U_GC_NO_MASK, trait::number},
    {U_GC_P_MASK, trait::punctuation},  {U_GC_S_MASK, trait::symbol},
    {U_GC_CC_MASK, trait::control},     {U_GC_CN_MASK | U_GC_CS_MASK, trait::unassigned},
    {U_GC_CO_MASK, trait::private_use},
};

struct property_row {
  UProperty property;
  std::uint16_t trait;
};

constexpr property_row kProperties[] = {
    {UCHAR_WHITE_SPACE, trait::space},
    {UCHAR_BIDI_CONTROL, trait::bidi},
    {UCHAR_DEFAULT_IGNORABLE_CODE_POINT, trait::ignorable},
    {UCHAR_EXTENDED_PICTOGRAPHIC, trait::pictographic},
};

struct range {
  UChar32 first, last;
};

// Ours, not Unicode's: separators of lines, deprecated format characters, fillers that are letters
// by category and yet draw nothing, the byte order mark, annotations, musical format, tags.
constexpr range kHidden[] = {
    {0x2028, 0x2029}, {0x206A, 0x206F}, {0x3164, 0x3164},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
};

struct script_row {
  UScriptCode icu;
  text::script ours;
};

constexpr script_row kScripts[] = {
    {USCRIPT_LATIN, text::script::latin},       {USCRIPT_GREEK, text::script::greek},
    {USCRIPT_CYRILLIC, text::script::cyrillic}, {USCRIPT_ARMENIAN, text::script::armenian},
    {USCRIPT_CHEROKEE, text::script::cherokee},
};

struct break_row {
  UGraphemeClusterBreak icu;
  grapheme_class ours;
};

constexpr break_row kBreaks[] = {
    {U_GCB_CR, grapheme_class::carriage_return},
    {U_GCB_LF, grapheme_class::line_feed},
    {U_GCB_CONTROL, grapheme_class::control},
    {U_GCB_EXTEND, grapheme_class::extend},
    {U_GCB_ZWJ, grapheme_class::joiner},
    {U_GCB_REGIONAL_INDICATOR, grapheme_class::regional_indicator},
    {U_GCB_PREPEND, grapheme_class::prepend},
    {U_GCB_SPACING_MARK, grapheme_class::spacing_mark},
    {U_GCB_L, grapheme_class::hangul_l},
    {U_GCB_V, grapheme_class::hangul_v},
    {U_GCB_T, grapheme_class::hangul_t},
    {U_GCB_LV, grapheme_class::hangul_syllable},
    {U_GCB_LVT, grapheme_class::hangul_syllable},
};

UScriptCode icu_script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

/// The scripts with letters that join (Joining_Type), or with a virama (RFC 5892 A.1 and A.2): ZWJ
/// and ZWNJ change what their readers see.
using script_set = std::bitset<USCRIPT_CODE_LIMIT>;

bool asks_for_joiners(UChar32 c) {
  const int joining = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
  return joining == U_JT_DUAL_JOINING || joining == U_JT_RIGHT_JOINING ||
         joining == U_JT_LEFT_JOINING || u_getCombiningClass(c) == kVirama;
}

script_set scripts_with_joiners() {
  script_set found;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (asks_for_joiners(c)) found.set(static_cast<std::size_t>(icu_script_of(c)));
  }
  found.reset(USCRIPT_COMMON);
  found.reset(USCRIPT_INHERITED);
  return found;
}

text::script script_of(UChar32 c) {
  const UScriptCode script = icu_script_of(c);
  for (const script_row& row : kScripts) {
    if (row.icu == script) return row.ours;
  }
  return text::script::other;
}

/// ICU 76 and CLDR 46 still go by Unicode 15.1 here: what has no combining class (a vowel sign, a
/// variation selector) parts a conjunct, although its InCB is Extend since Unicode 16. We count as
/// ICU does; GraphemeBreakTest.txt is satisfied by both.
bool stays_in_conjunct(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_INDIC_CONJUNCT_BREAK) == U_INCB_EXTEND &&
         u_getCombiningClass(c) != 0;
}

grapheme_class grapheme_of(UChar32 c) {
  const int conjunct = u_getIntPropertyValue(c, UCHAR_INDIC_CONJUNCT_BREAK);
  const int own = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
  for (const break_row& row : kBreaks) {
    if (row.icu != own) continue;
    if (row.ours != grapheme_class::extend) return row.ours;
    if (conjunct == U_INCB_LINKER) return grapheme_class::conjunct_linker;
    return stays_in_conjunct(c) ? grapheme_class::conjunct_extend : grapheme_class::extend;
  }
  if (conjunct == U_INCB_CONSONANT) return grapheme_class::conjunct_consonant;
  const bool pictographic = u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
  return pictographic ? grapheme_class::pictographic : grapheme_class::other;
}

std::uint16_t traits_of(UChar32 c) {
  unsigned traits = 0;
  for (const category_row& row : kCategories) {
    if ((U_MASK(u_charType(c)) & row.mask) != 0) traits |= row.trait;
  }
  for (const property_row& row : kProperties) {
    if (u_hasBinaryProperty(c, row.property)) traits |= row.trait;
  }
  for (const range& each : kHidden) {
    if (c >= each.first && c <= each.last) traits |= trait::hidden;
  }
  // No white space by the standard, but pasted as one.
  if (c == kZeroWidthSpace) traits |= trait::space;
  return static_cast<std::uint16_t>(traits);
}

/// The digits of a script are ten in a row (Unicode stability policy), so the zero's last four bits
/// tell each one's value, and all ten are of one class.
unsigned zero_of(UChar32 c) {
  const int value = u_charType(c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(c) : 0;
  return value < 0 || u_charType(c) != U_DECIMAL_DIGIT_NUMBER
             ? 0
             : static_cast<unsigned>(c - value) & 0xFU;
}

std::uint32_t key_of(const text::character_class& of) {
  std::uint32_t key = 0;
  static_assert(sizeof key == sizeof of);
  std::memcpy(&key, &of, sizeof key);
  return key;
}

}  // namespace

classified classify_all() {
  const script_set joining = scripts_with_joiners();
  const std::set<UChar32> alike = look_alikes();
  classified all;
  all.of.reserve(kCodePoints);
  std::map<std::uint32_t, std::size_t> known;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    unsigned traits = traits_of(c);
    if (joining.test(static_cast<std::size_t>(icu_script_of(c)))) traits |= trait::joins;
    if (alike.contains(c)) traits |= trait::look_alike;
    const auto script = static_cast<unsigned>(script_of(c));
    const text::character_class its{static_cast<std::uint16_t>(traits), grapheme_of(c),
                                    static_cast<std::uint8_t>(script | zero_of(c) << 4U)};
    const auto [at, added] = known.emplace(key_of(its), all.classes.size());
    if (added) all.classes.push_back(its);
    all.of.push_back(at->second);
  }
  return all;
}

}  // namespace clearnotice::charc
