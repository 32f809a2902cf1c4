#include "tools/phonec/zone.hpp"

#include <algorithm>
#include <bit>

#include "tools/phonec/expression.hpp"
#include "tools/phonec/pack.hpp"

namespace clearnotice::phonec {
namespace {

/// Gives the answers for territories, one after the other.
class writer {
 public:
  void put(const territory& its) {
    if (pattern(phone::general, its.general)) general_lengths_ = lengths_;
    for (unsigned i = 0; i < phone::kTypeCount; ++i) pattern(phone::first_type + i, its.types[i]);
    pattern(phone::national_prefix, its.national_prefix);
    pattern(phone::international_prefix, its.international_prefix);
    pattern(phone::leading_digits, its.leading_digits);
    if (has_group(its.national_prefix)) rule(its);
    lengths(its.lengths, its.lengths != general_lengths_);
    lengths(its.local_only, its.local_only != 0);
  }

  const std::vector<bool>& answers() const { return answers_; }
  const std::string& complaint() const { return complaint_; }

  void number(std::uint32_t value, unsigned bits) {
    while (bits-- > 0) yes((value >> bits & 1U) != 0);
  }

 private:
  void yes(bool answer) { answers_.push_back(answer); }
  void complain(const std::string& about) {
    if (complaint_.empty()) complaint_ = "not in the notation: " + about;
  }

  static bool has_group(const std::string& expression) {
    for (std::size_t i = 0; i < expression.size(); ++i) {
      if (expression[i] == '(' && expression[i + 1] != '?') return true;
    }
    return false;
  }

  /// @return whether it had to be written in full; then lengths_ is what it can match
  bool pattern(unsigned which, const std::string& expression) {
    yes(!expression.empty());
    if (expression.empty()) return false;
    std::string& last = last_[which];
    if (!last.empty()) yes(last == expression);
    if (last == expression) return false;
    if (which == phone::mobile && !last_[phone::fixed_line].empty()) {
      yes(expression == last_[phone::fixed_line]);
      if (expression == last_[phone::fixed_line]) return false;
    }
    last = expression;
    const auto parsed = parse(expression);
    if (!parsed) {
      complain(expression);
      return false;
    }
    lengths_ = alternation(*parsed) & ((1U << (phone::kMostLength + 1)) - 1);
    return true;
  }

  std::uint32_t alternation(const branches& all) {
    std::uint32_t lengths = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::uint32_t here = 1;
      for (std::size_t place = 0; place < all[i].size(); ++place) {
        if (place > 0) yes(false);  // the branch does not end yet
        here = put(all[i][place], here);
      }
      yes(true);
      yes(i + 1 == all.size());
      lengths |= here;
    }
    return lengths;
  }

  std::uint32_t put(const step& its, std::uint32_t lengths) {
    using kind = step::kind;
    yes(its.what == kind::set);
    if (its.what == kind::set) {
      const bool several = std::popcount(its.set) > 1;
      yes(several);
      digits(its.set, several);
      return lengths << 1;
    }
    yes(its.what == kind::run);
    if (its.what == kind::run) {
      unary(its.least - 1);
      unary(its.more);
      std::uint32_t all = 0;
      for (unsigned i = 0; i <= its.more; ++i) all |= lengths << (its.least + i);
      return all;
    }
    for (const kind each : {kind::group, kind::optional, kind::captured}) {
      yes(its.what == each);
      if (its.what == each) return group(its, lengths);
    }
    return lengths;
  }

  std::uint32_t group(const step& its, std::uint32_t lengths) {
    std::uint32_t inside = alternation(its.inside);
    if (its.what == step::kind::optional) inside |= 1;
    std::uint32_t all = 0;
    for (unsigned i = 0; i <= phone::kMostLength; ++i) {
      if ((inside >> i & 1U) != 0) all |= lengths << i;
    }
    return all;
  }

  void digits(unsigned set, bool several) {
    unsigned count = 0;
    for (unsigned digit = 0; digit < 10; ++digit) {
      // The reader knows these without asking.
      if (!several && digit == 9) return;
      if (several && 10 - digit + count == 2) return;
      const bool in = (set >> digit & 1U) != 0;
      yes(in);
      count += in ? 1 : 0;
      if (in && !several) return;
    }
  }

  void unary(unsigned value) {
    if (value >= phone::kMostLength) complain("a run of " + std::to_string(value));
    for (unsigned i = 0; i < value; ++i) yes(true);
    yes(false);
  }

  void rule(const territory& its) {
    const std::string& text = its.transform;
    yes(!text.empty());
    if (text.empty()) return;
    const std::size_t group = text.find('$');
    if (group == std::string::npos || group + 2 != text.size() || text[group + 1] < '1' ||
        text[group + 1] > '2' || group > phone::transform{}.digits.size()) {
      return complain(text);
    }
    number(static_cast<std::uint32_t>(group), 3);
    for (const char digit : text.substr(0, group)) {
      number(static_cast<std::uint32_t>(digit - '0'), 4);
    }
    number(static_cast<std::uint32_t>(text[group + 1] - '1'), 1);
  }

  void lengths(std::uint32_t all, bool is_there) {
    yes(is_there);
    if (!is_there) return;
    if (all >> (phone::kMostLength + 1) != 0) complain("a number of more digits");
    for (unsigned i = 1; i <= phone::kMostLength; ++i) yes((all >> i & 1U) != 0);
  }

  std::vector<bool> answers_;
  std::string complaint_;
  std::array<std::string, phone::pattern_count> last_;
  std::uint32_t lengths_ = 0, general_lengths_ = 0;
};

}  // namespace

std::string zone_text(unsigned number, std::span<const territory> zone, std::string& complaint) {
  writer out;
  for (const territory& its : zone) out.put(its);
  if (!out.complaint().empty()) {
    complaint = out.complaint();
    return {};
  }
  // What the reader makes of it has the checksum that is then put behind.
  std::vector<std::uint16_t> words;
  std::vector<phone::plan> plans(zone.size());
  given_answers given(out.answers());
  if (!phone::read_plans(given, plans, words) || !given.at_end()) {
    complaint = "the reader of the notation does not read what was written";
    return {};
  }
  const std::uint32_t checksum = phone::checksum_of(number, plans, words);
  out.number(checksum, phone::kChecksumBits);
  packing_answers packing(out.answers());
  plans.assign(zone.size(), {});
  phone::read_plans(packing, plans, words);
  phone::read_checksum(packing, checksum);
  return (number < 10 ? "0" : "") + std::to_string(number) + packing.packed();
}

}  // namespace clearnotice::phonec
