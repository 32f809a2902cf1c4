#include "core/text/confusable.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "core/generated/domain_scripts.hpp"

namespace clearnotice::text {
namespace {

// The places that the compiler of the table gives to the scripts which UTS #39 names.
enum script : unsigned { kLatin, kCyrillic, kGreek, kCherokee, kHanBopomofo, kJapanese, kKorean };

constexpr unsigned kLookBits = 8;
constexpr std::uint32_t kMarked = 0x80;

/// Scripts, as bits. The empty set means that no script has all the characters.
class script_set {
 public:
  static script_set every() {
    script_set out;
    out.bits_.fill(~std::uint64_t{0});
    return out;
  }
  void add(unsigned s) { bits_[s / 64] |= std::uint64_t{1} << s % 64; }
  void intersect(const script_set& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
  }
  bool has(unsigned s) const { return (bits_[s / 64] >> s % 64 & 1) != 0; }
  bool is_empty() const { return *this == script_set(); }
  bool operator==(const script_set&) const = default;

 private:
  std::array<std::uint64_t, (kScriptCount + 63) / 64> bits_{};
};

script_set scripts_of(char32_t c) {
  const auto* const after = std::upper_bound(
      std::begin(kScriptRanges), std::end(kScriptRanges), c,
      [](char32_t code_point, std::uint32_t row) { return code_point < row >> kSetBits; });
  unsigned set = *(after - 1) & ((1U << kSetBits) - 1);
  if (set == 0) return script_set::every();
  script_set out;
  if (set <= kScriptCount) {
    out.add(set - 1);
    return out;
  }
  const std::uint8_t* row = kScriptSets;
  for (set -= kScriptCount + 1; set > 0; --set) row += 1 + *row;
  for (unsigned i = 1; i <= *row; ++i) out.add(row[i]);
  return out;
}

/// The ASCII letter that `c` looks like, with kMarked where it has marks; 0 for none.
std::uint32_t latin_look(char32_t c) {
  const auto* const found = std::lower_bound(
      std::begin(kLatinLooks), std::end(kLatinLooks), c,
      [](std::uint32_t row, char32_t code_point) { return row >> kLookBits < code_point; });
  if (found == std::end(kLatinLooks) || *found >> kLookBits != c) return 0;
  return *found & ((1U << kLookBits) - 1);
}

using label = std::span<const char32_t>;

label take_label(label& rest) {
  const auto dot = std::find(rest.begin(), rest.end(), U'.');
  const label taken(rest.begin(), dot);
  rest = dot == rest.end() ? label() : label(dot + 1, rest.end());
  return taken;
}

/// The scripts that can write all of it (UTS #39 5.1), with or without what Latin can write.
script_set resolve(label text, bool without_latin) {
  script_set resolved = script_set::every();
  for (const char32_t c : text) {
    const script_set scripts = scripts_of(c);
    if (!without_latin || !scripts.has(kLatin)) resolved.intersect(scripts);
  }
  return resolved;
}

/// UTS #39 5.2, levels up to Moderately Restrictive: one script, Latin with an East Asian writing
/// system, or Latin with one other script but these three, whose letters resemble it most.
bool is_mixed(label text) {
  if (!resolve(text, false).is_empty()) return false;
  const script_set others = resolve(text, true);
  if (others.has(kHanBopomofo) || others.has(kJapanese) || others.has(kKorean)) return false;
  return others.is_empty() || others.has(kCyrillic) || others.has(kGreek) || others.has(kCherokee);
}

/// Whether it is in one script, not Latin, and every letter could be one of ASCII's.
bool seems_latin(label text) {
  const script_set scripts = resolve(text, false);
  if (scripts.is_empty() || scripts == script_set::every() || scripts.has(kLatin)) return false;
  return std::all_of(text.begin(), text.end(), [](char32_t c) {
    return scripts_of(c) == script_set::every() || latin_look(c) != 0;
  });
}

/// Whether `text` is in the script of the top-level label `top`, and nobody takes that for Latin.
/// It has letters only (RFC 1123 2.1), so that .бг is not read as "6r".
bool is_in_script_of(label top, label text) {
  script_set shared = resolve(top, false);
  shared.intersect(resolve(text, false));
  if (shared.is_empty() || shared.has(kLatin)) return false;
  return !std::all_of(top.begin(), top.end(), [](char32_t c) {
    const std::uint32_t look = latin_look(c);
    return look >= 'a' && look <= 'z';
  });
}

/// In ASCII, or empty.
std::string as_latin(label domain) {
  std::string out;
  for (const char32_t c : domain) {
    const std::uint32_t look = c < 0x80 ? static_cast<std::uint32_t>(c) : latin_look(c);
    if (look == 0 || (look & kMarked) != 0) return {};
    out += static_cast<char>(look);
  }
  return out;
}

}  // namespace

resemblance look_at_domain(std::span<const char32_t> domain) {
  const auto last_dot = std::find(domain.rbegin(), domain.rend(), U'.');
  const label top(last_dot.base(), domain.end());
  for (label rest = domain; !rest.empty();) {
    const label text = take_label(rest);
    const bool is_name = text.data() != top.data();
    if (is_mixed(text) || (is_name && seems_latin(text) && !is_in_script_of(top, text))) {
      return {true, as_latin(domain)};
    }
  }
  return {};
}

}  // namespace clearnotice::text
