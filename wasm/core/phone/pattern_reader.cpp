#include "core/phone/pattern_reader.hpp"

#include <algorithm>

namespace clearnotice::phone {
namespace {

// Far above what a zone has; they end the reading of what somebody made up.
constexpr std::size_t kMostWords = 0x7FFF;
constexpr unsigned kMostDepth = 12;

constexpr unsigned kAnyDigit = 0x3FF;
constexpr std::uint32_t kLengthMask = (1U << (kMostLength + 1)) - 1;
constexpr int kFirstTarget = 9;

unsigned highest_of(unsigned set) {
  unsigned at = 0;
  while (set >> (at + 1U) != 0) ++at;
  return at;
}

int limited(int value, int least, int most) { return std::clamp(value, least, most); }

std::uint32_t mix(std::uint32_t hash, std::uint32_t token) {
  hash = (hash + token + 1) * 0x2545F491U;
  return hash ^ hash >> 15;
}

std::uint32_t number_of(token what) { return static_cast<std::uint32_t>(what); }

}  // namespace

pattern_reader::pattern_reader(answers& from, std::vector<std::uint16_t>& words)
    : from_(from), words_(words) {
  words_.resize(kMostWords);
}

void pattern_reader::finish() {
  words_ = {words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(size_)};
}

std::uint16_t pattern_reader::read(unsigned which) {
  const auto begin = static_cast<std::uint16_t>(size_);
  which_ = which;
  recent_ = {};
  if (which == general) target_ = kFirstTarget;
  groups_ = 0;
  lengths_ = alternation(0, 0) & kLengthMask;
  put(word_of(step::match, 0));
  return begin;
}

bool pattern_reader::ask(question what, const hints& known) {
  return from_.next(static_cast<unsigned>(what), known);
}

void pattern_reader::put(std::uint16_t word) {
  words_[size_] = word;
  if (++size_ == kMostWords) {
    size_ = 1;
    sound_ = false;
  }
}

/// From the word before `at`, to `to`.
void pattern_reader::set_distance(std::size_t at, std::size_t to) {
  words_[at] = static_cast<std::uint16_t>(to - at + 1);
}

void pattern_reader::remember(token what, std::uint32_t operand) {
  std::copy_backward(recent_.begin(), recent_.end() - 1, recent_.end());
  recent_[0] = number_of(what) << 16 | operand;
  last_two_ = mix(mix(0, recent_[0]), recent_[1]);
  last_four_ = mix(mix(last_two_, recent_[2]), recent_[3]);
}

/// Branches until the last. Each stands behind a `branch` word; behind all but the last, a `jump`
/// leads over the others.
/// @param base  digits before it, of the first way through
/// @return which lengths it can match
std::uint32_t pattern_reader::alternation(unsigned depth, unsigned base) {
  if (depth > kMostDepth) sound_ = false;
  std::uint32_t all = 0;
  siblings beside;
  std::size_t jump = 0;  // of those not yet led anywhere; each names the one before
  bool is_last = false;
  while (sound_ && !is_last) {
    const std::size_t at = size_;
    put(word_of(step::branch_any, 0));
    put(0);
    all |= branch(depth, base, beside, is_last);
    if (!sound_) return 0;
    words_[at] = branch_word(at + 2);
    if (is_last) break;
    put(word_of(step::jump, 0));
    put(static_cast<std::uint16_t>(jump));
    jump = size_ - 1;
    set_distance(at + 1, size_);
  }
  while (sound_ && jump != 0) {
    const std::size_t before = words_[jump];
    set_distance(jump, size_);
    jump = before;
  }
  if (depth == 0 && beside.length > 0) target_ = beside.length;
  last_branch_length_ = beside.length;
  return all;
}

/// The word for a branch whose first step stands at `at`.
std::uint16_t pattern_reader::branch_word(std::size_t at) const {
  const unsigned set = first_of(at);
  return set == 0 ? word_of(step::branch_any, 0) : word_of(step::branch, set);
}

/// The digits that what stands at `at` can begin with, or 0 where it may match none.
unsigned pattern_reader::first_of(std::size_t at) const {
  while (at < size_) {
    const unsigned operand = operand_of(words_[at]);
    switch (step_of(words_[at])) {
      case step::open: ++at; continue;
      case step::set: return operand;
      case step::run: return operand >> kRunBits != 0 ? kAnyDigit : 0;
      case step::branch: return first_of_branches(at);
      default: return 0;
    }
  }
  return 0;
}

unsigned pattern_reader::first_of_branches(std::size_t at) const {
  unsigned all = 0;
  for (;;) {
    if (step_of(words_[at]) != step::branch) return 0;
    all |= operand_of(words_[at]);
    const unsigned next = words_[at + 1];
    if (next == 0) return all;
    at += next;
    // Behind an optional group is no branch.
    if (at >= size_) return 0;
  }
}

std::uint32_t pattern_reader::branch(unsigned depth, unsigned base, siblings& beside,
                                     bool& is_last) {
  std::uint32_t lengths = 1;
  unsigned length = 0;
  beside.shape = 0;
  for (unsigned place = 0; sound_; ++place) {
    const token what = next_step(depth, place, beside, base, length);
    if (what == token::bar || what == token::close) {
      is_last = what == token::close;
      break;
    }
    lengths = read_step(what, depth, place, base, lengths, length, beside);
    beside.shape = beside.shape * 11 + number_of(what);
  }
  remember(is_last ? token::close : token::bar);
  if (beside.length < 0) beside.length = static_cast<int>(length);
  beside.last_shape = beside.shape;
  return lengths;
}

token pattern_reader::next_step(unsigned depth, unsigned place, const siblings& beside,
                                unsigned base, unsigned length) {
  const std::uint32_t last = recent_[0] >> 16;
  const std::uint32_t level = std::min(depth, 3U), at = std::min(place, 3U);
  const auto delta = static_cast<std::uint32_t>(
      beside.length < 0 ? 9 : 3 + limited(static_cast<int>(length) - beside.length, -3, 3));
  const auto rest =
      static_cast<std::uint32_t>(1 + limited(target_ - static_cast<int>(base + length), -1, 8));
  const hints known = {last << 16 | delta << 8 | at << 3 | level,
                       level << 16 | last << 8 | rest << 3 | at,
                       mix(beside.last_shape, beside.shape << 4 | delta), last_two_};
  if (place > 0 && ask(question::branch_ends, known)) {
    return ask(question::group_ends, known) ? token::close : token::bar;
  }
  if (ask(question::is_set, known)) {
    return ask(question::is_several, known) ? token::several : token::single;
  }
  if (ask(question::is_run, known)) return token::run;
  if (ask(question::is_group, known)) return token::group;
  if (ask(question::is_optional, known)) return token::optional;
  return ask(question::is_captured, known) ? token::captured : token::end;
}

/// @return the lengths with this step
std::uint32_t pattern_reader::read_step(token what, unsigned depth, unsigned place, unsigned base,
                                        std::uint32_t lengths, unsigned& length, siblings& beside) {
  switch (what) {
    case token::single:
    case token::several: {
      const unsigned set = digits(what == token::several, place == 0, beside);
      put(word_of(step::set, set));
      remember(what, set);
      if (place == 0) {
        beside.begun_with |= set;
        beside.highest = static_cast<int>(highest_of(set));
      }
      ++length;
      return lengths << 1;
    }
    case token::run:
      return read_run(depth, place, target_ - static_cast<int>(base + length), lengths, length);
    case token::end:
      put(word_of(step::end, 0));
      remember(what);
      return lengths;
    default: return read_group(what, depth, base, lengths, length);
  }
}

std::uint32_t pattern_reader::read_run(unsigned depth, unsigned place, int rest,
                                       std::uint32_t lengths, unsigned& length) {
  const std::uint32_t at = std::min(place, 2U) << 4 | std::min(depth, 3U);
  const auto left = static_cast<std::uint32_t>(5 + limited(rest, -5, 12));
  const unsigned least = 1 + unary(question::has_one_more, at, left);
  const unsigned more = unary(question::reaches_one_more, least, left);
  put(word_of(step::run, least << kRunBits | more));
  remember(token::run, least << kRunBits | more);
  length += least;
  std::uint32_t all = 0;
  for (unsigned i = least; i <= std::min(least + more, kMostLength); ++i) all |= lengths << i;
  return all;
}

unsigned pattern_reader::unary(question what, std::uint32_t at, std::uint32_t left) {
  unsigned value = 0;
  while (value < kMostLength &&
         ask(what, {at << 5 | value, left << 5 | value, last_two_ + value, which_ << 5 | value})) {
    ++value;
  }
  return value;
}

std::uint32_t pattern_reader::read_group(token what, unsigned depth, unsigned base,
                                         std::uint32_t lengths, unsigned& length) {
  remember(what);
  unsigned number = 0;
  if (what == token::captured) {
    number = ++groups_;
    if (number > kMostGroups) sound_ = false;
    put(word_of(step::open, number));
  }
  const std::size_t at = size_;
  std::uint32_t inside = alternation(depth + 1, base + length);
  if (!sound_) return 0;
  if (what == token::captured) put(word_of(step::close, number));
  if (what == token::optional) {
    inside |= 1;
    skip_from_last_branch(at);
  } else {
    length += static_cast<unsigned>(std::max(last_branch_length_, 0));
  }
  std::uint32_t all = 0;
  for (unsigned i = 0; i <= kMostLength; ++i) {
    if ((inside >> i & 1U) != 0) all |= lengths << i;
  }
  return all & kLengthMask;
}

/// An optional group is one whose last branch, where it does not fit, leads to what is behind.
void pattern_reader::skip_from_last_branch(std::size_t at) {
  while (words_[at + 1] != 0) at += words_[at + 1];
  set_distance(at + 1, size_);
}

/// @param many  two digits at least; else just one
unsigned pattern_reader::digits(bool many, bool first, const siblings& beside) {
  unsigned set = 0, count = 0;
  for (unsigned digit = 0; digit < 10; ++digit) {
    // What has to be in, or must not be, is not asked.
    if (!many && digit == 9) return 1U << 9;
    if (many && 10 - digit + count == 2) return set | (kAnyDigit & ~((1U << digit) - 1));
    if (ask_digit(digit, set, std::min(count, 2U), many, first, beside)) {
      set |= 1U << digit;
      if (!many) return set;
      ++count;
    }
  }
  return set;
}

bool pattern_reader::ask_digit(unsigned digit, unsigned set, unsigned count, bool many, bool first,
                               const siblings& beside) {
  const unsigned used = first ? beside.begun_with : 0;
  const unsigned what = (many ? 4 : 0) + (first ? 2 : 0) + (count > 0 ? 1 : 0);
  const unsigned last_two = (set << 2U) >> digit & 3U;
  const std::uint32_t seen = (used >> digit & 1U) << 7 | count << 2 | last_two;
  const auto beyond = static_cast<std::uint32_t>(
      first ? 2 + limited(static_cast<int>(digit) - beside.highest, -2, 4) : 15);
  const std::uint32_t here = (set << 4 | digit) * 37;
  return ask(static_cast<question>(static_cast<unsigned>(question::digit) + what),
             {beyond << 8 | seen, digit << 8 | seen, mix(0, recent_[0]) + here, last_four_ + here});
}

}  // namespace clearnotice::phone
