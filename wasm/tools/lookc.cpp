// Compiles what tells whether a domain name looks like another: the scripts of every character that
// UTS #46 lets into a label, and which of them look like an ASCII letter.
//
//   lookc OUT.hpp
//
// Out of ICU's own data: Script_Extensions (UAX #24), augmented as UTS #39 5.1 says, and the
// skeletons of confusables.txt (UTS #39 4).

#include <unicode/idna.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/uvernum.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using script_set = std::set<int>;  // of UScriptCode; empty stands for every script

// First the scripts that the rules name: the reader knows them by these places.
constexpr int kNamed[] = {USCRIPT_LATIN,    USCRIPT_CYRILLIC,          USCRIPT_GREEK,
                          USCRIPT_CHEROKEE, USCRIPT_HAN_WITH_BOPOMOFO, USCRIPT_JAPANESE,
                          USCRIPT_KOREAN};

// A code point has 21 bits, so that both fit into 32.
constexpr int kSetBits = 9;

struct augmentation {
  int script;
  std::vector<int> also;
};

// UTS #39 5.1: scripts that are written together.
const augmentation kAugmentations[] = {
    {USCRIPT_HAN, {USCRIPT_HAN_WITH_BOPOMOFO, USCRIPT_JAPANESE, USCRIPT_KOREAN}},
    {USCRIPT_HIRAGANA, {USCRIPT_JAPANESE}},
    {USCRIPT_KATAKANA, {USCRIPT_JAPANESE}},
    {USCRIPT_HANGUL, {USCRIPT_KOREAN}},
    {USCRIPT_BOPOMOFO, {USCRIPT_HAN_WITH_BOPOMOFO}},
};

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "lookc: %s\n", what);
  std::exit(1);
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) fail(u_errorName(status));
}

/// Whether `c` can stand in the Unicode form of a label.
bool is_in_labels(UChar32 c, const icu::IDNA& idna) {
  // Han composes with nothing, and may stand before a mark.
  const icu::UnicodeString label = icu::UnicodeString(u'一').append(c);
  icu::UnicodeString out;
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  idna.labelToUnicode(label, out, info, status);
  require(status);
  return !info.hasErrors() && out == label;
}

script_set scripts_of(UChar32 c) {
  UScriptCode codes[64];
  UErrorCode status = U_ZERO_ERROR;
  const int count = uscript_getScriptExtensions(c, codes, 64, &status);
  require(status);
  script_set found(codes, codes + count);
  if (found.count(USCRIPT_COMMON) + found.count(USCRIPT_INHERITED) > 0) return {};
  const script_set plain = found;
  for (const augmentation& row : kAugmentations) {
    if (plain.count(row.script) > 0) found.insert(row.also.begin(), row.also.end());
  }
  return found;
}

std::string skeleton_of(const icu::UnicodeString& text, const USpoofChecker* checker) {
  icu::UnicodeString skeleton;
  UErrorCode status = U_ZERO_ERROR;
  uspoof_getSkeletonUnicodeString(checker, 0, text, skeleton, &status);
  require(status);
  std::string out;
  return skeleton.toUTF8String(out);
}

/// The skeleton of each ASCII letter and digit, to its lower case. Letters first: where a digit
/// looks the same, a letter is meant.
std::map<std::string, char> ascii_skeletons(const USpoofChecker* checker) {
  std::map<std::string, char> known;
  for (const char c :
       std::string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) {
    known.emplace(skeleton_of(icu::UnicodeString(static_cast<UChar32>(c)), checker),
                  static_cast<char>(u_tolower(c)));
  }
  return known;
}

/// What `c` looks like: an ASCII letter or digit, with the top bit where marks are added to it; 0
/// where it is not taken for one. Nobody reads what is written from right to left as Latin.
int latin_look(UChar32 c, const USpoofChecker* checker, const std::map<std::string, char>& known) {
  const script_set scripts = scripts_of(c);
  if (!u_isalpha(c) || scripts.empty() || scripts.count(USCRIPT_LATIN) > 0) return 0;
  const UCharDirection direction = u_charDirection(c);
  if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return 0;
  const std::string skeleton = skeleton_of(icu::UnicodeString(c), checker);
  if (const auto whole = known.find(skeleton); whole != known.end()) return whole->second;
  icu::UnicodeString base = icu::UnicodeString::fromUTF8(skeleton);
  while (base.length() > 1 &&
         (U_GET_GC_MASK(base.char32At(base.length() - 1)) & U_GC_M_MASK) != 0) {
    base.truncate(base.length() - 1);
  }
  std::string bare;
  const auto marked = known.find(base.toUTF8String(bare));
  return marked == known.end() ? 0 : 0x80 | marked->second;
}

class numbering {
 public:
  numbering() {
    for (const int script : kNamed) number(script);
  }
  int number(int script) {
    return places_.emplace(script, static_cast<int>(places_.size())).first->second;
  }
  int count() const { return static_cast<int>(places_.size()); }

 private:
  std::map<int, int> places_;
};

struct range {
  UChar32 first;
  script_set scripts;
};

std::string hex(unsigned value) {
  char text[16];
  std::snprintf(text, sizeof text, "0x%X,", value);
  return text;
}

std::string lines(const std::vector<std::string>& items) {
  std::string out, line;
  for (const std::string& item : items) {
    if (line.size() + item.size() > 92) {
      out += "    " + line + '\n';
      line.clear();
    }
    line += item + ' ';
  }
  return out + "    " + line + '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: lookc OUT.hpp\n");
    return 2;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::IDNA* idna = icu::IDNA::createUTS46Instance(
      UIDNA_USE_STD3_RULES | UIDNA_NONTRANSITIONAL_TO_UNICODE, status);
  const USpoofChecker* checker = uspoof_open(&status);
  require(status);
  const std::map<std::string, char> known = ascii_skeletons(checker);

  std::vector<range> ranges;
  std::vector<std::string> looks;
  numbering numbers;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (U_IS_SURROGATE(c) || !u_isdefined(c) || !is_in_labels(c, *idna)) continue;
    script_set scripts = scripts_of(c);
    for (const int script : scripts) numbers.number(script);
    // What lies between cannot occur, so that a range simply goes on to the next.
    if (ranges.empty() || ranges.back().scripts != scripts)
      ranges.push_back({c, std::move(scripts)});
    const int look = latin_look(c, checker, known);
    if (look != 0)
      looks.push_back(hex(static_cast<unsigned>(c) << 8 | static_cast<unsigned>(look)));
  }
  ranges.front().first = 0;

  // Set 0 is every script, then each script alone, then the others in the order of their first use.
  std::map<script_set, int> sets;
  std::vector<std::string> several;
  std::vector<std::string> starts;
  for (const range& r : ranges) {
    int set = 0;
    if (r.scripts.size() == 1) set = 1 + numbers.number(*r.scripts.begin());
    if (r.scripts.size() > 1) {
      const auto [place, added] =
          sets.emplace(r.scripts, 1 + numbers.count() + static_cast<int>(sets.size()));
      set = place->second;
      std::set<int> places;
      for (const int script : r.scripts) places.insert(numbers.number(script));
      if (added) {
        several.push_back(hex(static_cast<unsigned>(places.size())));
        for (const int place_of : places) several.push_back(hex(static_cast<unsigned>(place_of)));
      }
    }
    if (set >= 1 << kSetBits) fail("more sets than there is room for");
    starts.push_back(hex(static_cast<unsigned>(r.first) << kSetBits | static_cast<unsigned>(set)));
  }

  std::ofstream out(argv[1]);
  out << "// Generated by `npm run gen` (lookc) from ICU " U_ICU_VERSION
      << ", Unicode " U_UNICODE_VERSION
      << ":\n// Script_Extensions and confusables of the characters that UTS #46 allows in "
         "labels.\n"
         "#pragma once\n\n#include <cstdint>\n\nnamespace clearnotice::text {\n\n"
         "// clang-format off\n"
      << "inline constexpr unsigned kSetBits = " << kSetBits << ";\n"
      << "inline constexpr unsigned kScriptCount = " << numbers.count() << ";\n\n"
      << "// First code point << kSetBits | set of scripts. Set 0: every script; 1 to "
         "kScriptCount: the one script\n"
         "// of that number less 1; above: the next of kScriptSets.\n"
         "inline constexpr std::uint32_t kScriptRanges[] = {\n"
      << lines(starts) << "};\n\n// Each: how many, and the numbers of the scripts.\n"
      << "inline constexpr std::uint8_t kScriptSets[] = {\n"
      << lines(several) << "};\n\n"
      << "// Code point << 8 | the ASCII letter it looks like, | 0x80 with marks on it.\n"
         "inline constexpr std::uint32_t kLatinLooks[] = {\n"
      << lines(looks) << "};\n// clang-format on\n\n}  // namespace clearnotice::text\n";
  if (!out.flush()) fail("cannot write");
  std::printf("lookc: %zu ranges, %zu sets of several scripts, %zu looks\n", ranges.size(),
              sets.size(), looks.size());
}
