#include "core/phone/notation.hpp"

#include "core/phone/pattern_reader.hpp"

namespace clearnotice::phone {
namespace {

class plan_reader {
 public:
  plan_reader(answers& from, std::vector<std::uint16_t>& words)
      : from_(from), patterns_(from, words) {}

  bool read(plan& its) {
    for (unsigned i = 0; i < pattern_count; ++i) its.patterns[i] = pattern(i);
    if (its.patterns[national_prefix] != 0) its.groups = groups_of_prefix_;
    if (its.groups != 0) rule(its.rule);
    its.lengths = general_lengths_;
    if (ask(question::is_there, pattern_count)) its.lengths = lengths(0);
    if (ask(question::is_there, pattern_count + 1)) its.local_only = lengths(its.lengths);
    return sound_ && patterns_.sound() && its.patterns[general] != 0 && its.lengths != 0 &&
           its.rule.group <= its.groups;
  }

  void finish() { patterns_.finish(); }

 private:
  bool ask(question what, std::uint32_t known) {
    return from_.next(static_cast<unsigned>(what), {known});
  }

  /// @return where it begins, or 0
  std::uint16_t pattern(unsigned which) {
    if (!patterns_.sound() || !ask(question::is_there, which)) return 0;
    std::uint16_t& last = last_of_[which];
    if (last != 0 && ask(question::is_same, which)) return last;
    const std::uint16_t fixed = last_of_[fixed_line];
    if (which == mobile && fixed != 0 && ask(question::is_as_fixed, 0)) return fixed;
    last = patterns_.read(which);
    if (which == general) general_lengths_ = patterns_.lengths();
    if (which == national_prefix) {
      groups_of_prefix_ = static_cast<std::uint8_t>(patterns_.groups());
    }
    return last;
  }

  void rule(transform& its) {
    if (!ask(question::is_there, pattern_count + 2)) return;
    its.size = static_cast<std::uint8_t>(number(3));
    for (unsigned i = 0; i < its.size && i < its.digits.size(); ++i) {
      const unsigned digit = number(4);
      if (digit > 9) sound_ = false;
      its.digits[i] = static_cast<char>('0' + digit % 10);
    }
    its.group = static_cast<std::uint8_t>(1 + number(1));
    if (its.size > its.digits.size()) sound_ = false;
  }

  unsigned number(unsigned bits) {
    unsigned value = 0;
    for (unsigned i = 0; i < bits; ++i) value = value << 1 | (ask(question::bit, i) ? 1 : 0);
    return value;
  }

  /// @param others  lengths beside which they stand
  std::uint32_t lengths(std::uint32_t others) {
    std::uint32_t all = 0;
    for (unsigned i = 1; i <= kMostLength; ++i) {
      const std::uint32_t before = all >> (i - 1) & 1U;
      const std::uint32_t beside = others >> i & 7U;
      const hints known = {i << 4 | before << 3 | beside, i, before << 3 | beside};
      if (from_.next(static_cast<unsigned>(question::has_length), known)) {
        all |= 1U << i;
      }
    }
    return all;
  }

  answers& from_;
  pattern_reader patterns_;
  bool sound_ = true;
  std::uint8_t groups_of_prefix_ = 0;
  std::uint32_t general_lengths_ = 0;
  std::array<std::uint16_t, pattern_count> last_of_{};
};

}  // namespace

bool read_plans(answers& from, std::span<plan> to, std::vector<std::uint16_t>& words) {
  plan_reader reader(from, words);
  for (plan& each : to) {
    if (!reader.read(each)) return false;
  }
  reader.finish();
  return true;
}

std::uint32_t checksum_of(unsigned zone, std::span<const plan> plans, program words) {
  // FNV-1a, of words.
  std::uint32_t sum = 0x811C9DC5U;
  const auto add = [&sum](std::uint32_t value) { sum = (sum ^ value) * 0x01000193U; };
  add(zone);
  for (const std::uint16_t word : words) add(word);
  for (const plan& each : plans) {
    add(each.lengths);
    add(each.local_only);
  }
  return (sum ^ sum >> kChecksumBits) & ((1U << kChecksumBits) - 1);
}

bool read_checksum(answers& from, std::uint32_t expected) {
  std::uint32_t sum = 0;
  for (unsigned i = 0; i < kChecksumBits; ++i) {
    const bool yes = from.next(static_cast<unsigned>(question::bit), {i + 100});
    sum = sum << 1 | (yes ? 1 : 0);
  }
  return sum == expected;
}

}  // namespace clearnotice::phone
