#include "core/catalog/plural.hpp"

namespace clearnotice::catalog {
namespace {

constexpr std::size_t kMostNumberDigits = 9;

// Reads rules and tells on the way whether they hold. Damaged rules answer something, and say so.
class rule_reader {
 public:
  rule_reader(std::string_view rules, const operands& number) : rest_(rules), number_(number) {}

  bool damaged() const { return damaged_; }
  bool at_end() const { return rest_.empty(); }

  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  char take_any() {
    if (rest_.empty()) {
      damaged_ = true;
      return '\0';
    }
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  bool condition_holds() {
    bool any = false;
    do {
      any |= all_relations_hold();
    } while (take('/'));
    return any;
  }

 private:
  bool all_relations_hold() {
    bool all = true;
    do {
      all &= relation_holds();
    } while (take('&'));
    return all;
  }

  bool relation_holds() {
    const char operand = take_any();
    std::uint64_t value = value_of(operand);
    if (take('%')) value %= modulus();
    const bool wanted = take('=');
    if (!wanted && !take('!')) damaged_ = true;
    bool found = false;
    do {
      const std::uint64_t low = number();
      const std::uint64_t high = take('-') ? number() : low;
      found |= low <= value && value <= high;
    } while (take(','));
    // A number with a fraction is in no range: ranges hold whole numbers.
    const bool whole = operand != 'n' || number_.t == 0;
    return (found && whole) == wanted;
  }

  std::uint64_t value_of(char operand) {
    switch (operand) {
      case 'n':
      case 'i': return number_.i;
      case 'v': return number_.v;
      case 'w': return number_.w;
      case 'f': return number_.f;
      case 't': return number_.t;
      case 'e': return number_.e;
      default: damaged_ = true; return 0;
    }
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    std::size_t digits = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      if (digits == kMostNumberDigits) break;
      value = value * 10 + static_cast<std::uint64_t>(rest_.front() - '0');
      rest_.remove_prefix(1);
      ++digits;
    }
    if (digits == 0) damaged_ = true;
    return value;
  }

  std::uint64_t modulus() {
    const std::uint64_t value = number();
    if (value == 0) damaged_ = true;
    return value == 0 ? 1 : value;
  }

  std::string_view rest_;
  const operands& number_;
  bool damaged_ = false;
};

}  // namespace

operands operands_of(const decimal& shown) {
  operands number;
  number.i = shown.thousandths / 1000;
  number.t = shown.thousandths % 1000;
  if (number.t == 0) return number;
  number.w = 3;
  while (number.t % 10 == 0) {
    number.t /= 10;
    --number.w;
  }
  // What is shown has no trailing zeros.
  number.f = number.t;
  number.v = number.w;
  return number;
}

category select_category(std::string_view rules, const operands& number) {
  rule_reader reader(rules, number);
  while (!reader.at_end()) {
    const char letter = reader.take_any();
    if (reader.condition_holds()) return static_cast<category>(letter);
    if (!reader.take(';')) break;
  }
  return category::other;
}

bool are_plural_rules(std::string_view rules) {
  if (rules.empty()) return true;
  const operands any{};
  rule_reader reader(rules, any);
  do {
    if (!is_category(reader.take_any())) return false;
    reader.condition_holds();
  } while (reader.take(';'));
  return reader.at_end() && !reader.damaged();
}

bool is_category(char letter) {
  return std::string_view("zotfmx").find(letter) != std::string_view::npos;
}

}  // namespace clearnotice::catalog
