#include "core/phone/number.hpp"

#include <algorithm>

namespace clearnotice::phone {
namespace {

constexpr std::size_t kLeastNational = 2;
constexpr std::size_t kMostCodeDigits = 3;
constexpr std::string_view kNoCountryName = "001";

constexpr std::size_t kNone = plans::kNone;

/// The plan of one region, and the program that its patterns are parts of.
struct numbering {
  const plan* its;
  program words;

  std::size_t at(unsigned pattern) const { return its->patterns[pattern]; }
  bool is_general(std::string_view number) const { return matches(words, at(general), number); }
};

length fit_of(std::size_t size, const plan& its) {
  const std::uint32_t bit = size <= kMostLength ? 1U << size : 0;
  if ((its.local_only & bit) != 0) return length::local_only;
  if ((its.lengths & bit) != 0) return length::possible;
  if (bit == 0 || its.lengths < bit) return length::too_long;
  return (its.lengths & (bit - 1)) == 0 ? length::too_short : length::invalid;
}

type type_of(std::string_view number, const numbering& plan) {
  if (number.size() > kMostLength || (plan.its->lengths >> number.size() & 1U) == 0 ||
      !plan.is_general(number)) {
    return type::unknown;
  }
  const auto is = [&](unsigned pattern) {
    return plan.at(pattern) != 0 && matches(plan.words, plan.at(pattern), number);
  };
  for (unsigned i = first_type; i < first_type + kTypeCount; ++i) {
    if (!is(i)) continue;
    return i == fixed_line && is(mobile) ? type::fixed_line_or_mobile
                                         : static_cast<type>(i - first_type);
  }
  return type::unknown;
}

/// What is left of a number without its national prefix, perhaps with other digits in its place.
void transform_prefix(std::string_view number, const numbering& plan, const found& prefix,
                      digits& out) {
  const transform& rule = plan.its->rule;
  const std::size_t groups = plan.its->groups;
  if (rule.group != 0 && prefix.groups[groups - 1].taken) {
    const found::group& taken = prefix.groups[rule.group - 1];
    out.add({rule.digits.data(), rule.size});
    if (taken.taken) out.add(number.substr(taken.from, taken.to - taken.from));
  }
  out.add(number.substr(prefix.end));
}

/// @return false where nothing is to be stripped
bool strip_national_prefix(std::string_view number, const numbering& plan, digits& out) {
  const std::size_t at = plan.at(national_prefix);
  found prefix;
  if (number.empty() || at == 0 || !begins(plan.words, at, number, prefix)) return false;
  transform_prefix(number, plan, prefix, out);
  // A number that could be one must not become one that could not.
  return plan.is_general(out.view()) || !plan.is_general(number);
}

class parser {
 public:
  parser(const plans& world, std::size_t home, answer& out)
      : world_(world), home_(home), out_(out) {}

  outcome parse(const typed_number& typed) {
    if (!typed.plus && home_ == kNone) return outcome::calling_code_needed;
    outcome said = find_code(typed.dialled.view(), typed.plus);
    // Whoever wrote "+0049" or "+0171" meant what it is without the plus.
    if (said == outcome::calling_code_unknown && typed.plus) {
      said = find_code(typed.dialled.view(), false);
      if (said == outcome::number && code_ == 0) said = outcome::calling_code_unknown;
    }
    if (said != outcome::number) return said;
    if (code_ == 0) {
      code_ = world_.regions()[home_].calling_code;
      plan_of_ = home_;
      national_ = typed.dialled;
    } else {
      plan_of_ = world_.find_code(code_);
    }
    return finish();
  }

 private:
  outcome need(std::size_t region) {
    out_.zone = static_cast<std::uint8_t>(world_.zone_of(region));
    return outcome::needs_zone;
  }

  numbering plan_at(std::size_t region) const {
    return {&world_.plan_of(region), world_.words_of(region)};
  }

  /// Sets code_ and national_, or leaves code_ at 0 for a number that has no calling code.
  outcome find_code(std::string_view number, bool plus) {
    if (plus) return take_code(number);
    if (home_ == kNone || number.empty()) return outcome::number;
    if (!world_.has(home_)) return need(home_);
    const numbering home = plan_at(home_);
    found prefix;
    const std::size_t at = home.at(international_prefix);
    if (at != 0 && begins(home.words, at, number, prefix)) {
      const std::string_view rest = number.substr(prefix.end);
      // No calling code begins with 0.
      if (!rest.starts_with('0')) return take_code(rest);
    }
    take_own_code(number, home);
    return outcome::number;
  }

  outcome take_code(std::string_view number) {
    if (number.size() <= kLeastNational) return outcome::too_short_after_prefix;
    // None begins with 0: "+011…" is not a number of zone 1.
    unsigned code = 0;
    for (std::size_t i = 0; number[0] != '0' && i < kMostCodeDigits && i < number.size(); ++i) {
      code = code * 10 + static_cast<unsigned>(number[i] - '0');
      if (world_.find_code(code) == kNone) continue;
      code_ = code;
      national_ = {};
      national_.add(number.substr(i + 1));
      return outcome::number;
    }
    return outcome::calling_code_unknown;
  }

  /// The calling code of the home region, typed without a plus: taken for one where the number
  /// could be none with it and could be one without, or is too long with it.
  void take_own_code(std::string_view number, const numbering& home) {
    const unsigned code = world_.regions()[home_].calling_code;
    std::string_view rest = number;
    for (unsigned unit = code >= 100 ? 100 : code >= 10 ? 10 : 1; unit != 0; unit /= 10) {
      if (rest.empty() || static_cast<unsigned>(rest[0] - '0') != code / unit % 10) return;
      rest.remove_prefix(1);
    }
    digits without;
    if (!strip_national_prefix(rest, home, without)) {
      without = {};
      without.add(rest);
    }
    if ((!home.is_general(number) && home.is_general(without.view())) ||
        fit_of(number.size(), *home.its) == length::too_long) {
      code_ = code;
      national_ = without;
    }
  }

  outcome finish() {
    if (national_.size() < kLeastNational) return outcome::too_short;
    if (!world_.has(plan_of_)) return need(plan_of_);
    const numbering plan = plan_at(plan_of_);
    digits without;
    if (strip_national_prefix(national_.view(), plan, without)) {
      const length fit = fit_of(without.size(), *plan.its);
      // Else it may be a short number that only begins like the prefix.
      if (fit == length::possible || fit == length::too_long) national_ = without;
    }
    if (national_.size() < kLeastNational) return outcome::too_short;
    if (national_.size() > kMostLength) return outcome::too_long;
    describe();
    return outcome::number;
  }

  void describe() {
    const std::size_t main = world_.find_code(code_);
    const std::string_view number = national_.view();
    out_.calling_code = static_cast<std::uint16_t>(code_);
    out_.national = {};
    out_.national.add(number);
    out_.fits = fit_of(number.size(), world_.plan_of(main));
    const std::size_t region = region_of(number, main);
    if (region == kNone) return;
    const std::array<char, 2>& id = world_.regions()[region].id;
    out_.region = id == kNoCountry ? kNoCountryName : std::string_view(id.data(), id.size());
    out_.kind = type_of(number, plan_at(region));
  }

  /// The only region of the calling code, or the first of which the number is.
  std::size_t region_of(std::string_view number, std::size_t main) const {
    const auto& all = world_.regions();
    std::size_t at = main;
    if (at + 1 == all.size() || all[at + 1].calling_code != code_) return at;
    for (; at < all.size() && all[at].calling_code == code_; ++at) {
      const numbering plan = plan_at(at);
      const std::size_t leading = plan.at(leading_digits);
      found ignored;
      if (leading != 0 ? begins(plan.words, leading, number, ignored)
                       : type_of(number, plan) != type::unknown) {
        return at;
      }
    }
    return kNone;
  }

  const plans& world_;
  std::size_t home_;
  answer& out_;
  unsigned code_ = 0;
  std::size_t plan_of_ = kNone;
  digits national_;
};

}  // namespace

answer read(std::string_view typed, std::string_view region, const plans& world) {
  answer out;
  typed_number number;
  switch (take_apart(typed, number)) {
    case reading::none: return out;
    case reading::too_long: out.said = outcome::too_long; return out;
    case reading::number: break;
  }
  out.extension = number.extension;
  out.said = parser(world, world.find_region(region), out).parse(number);
  return out;
}

}  // namespace clearnotice::phone
