#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/phone/notation.hpp"

namespace clearnotice::phone {

/// The branches of one group, as far as read.
struct siblings {
  unsigned begun_with = 0;  ///< digits that branches begin with
  int highest = -1;         ///< of the last of them
  int length = -1;          ///< of the first branch, in digits
  std::uint32_t shape = 0, last_shape = 0;
};

/// What a step is, to the steps behind it.
enum class token : std::uint32_t {
  none,
  single,
  several,
  run,
  group,
  optional,
  captured,
  end,
  bar,
  close
};

/// Reads patterns (notation.hpp) into the program of a zone. Whatever the answers are, it ends, and
/// what it wrote may be run as long as `sound`.
class pattern_reader {
 public:
  pattern_reader(answers& from, std::vector<std::uint16_t>& words);

  /// Reads one pattern.
  /// @param which  of a plan: what is known of it, it tells at each question
  /// @return the word where it begins, never 0
  std::uint16_t read(unsigned which);

  bool sound() const { return sound_; }

  // Of the last pattern.
  std::uint32_t lengths() const { return lengths_; }  ///< bit n: it can match n digits
  unsigned groups() const { return groups_; }         ///< captured ones

  /// Gives back what room was not needed.
  void finish();

 private:
  bool ask(question what, const hints& known);
  void put(std::uint16_t word);
  void set_distance(std::size_t at, std::size_t to);
  void remember(token what, std::uint32_t operand = 0);

  std::uint32_t alternation(unsigned depth, unsigned base);
  std::uint32_t branch(unsigned depth, unsigned base, siblings& beside, bool& is_last);
  token next_step(unsigned depth, unsigned place, const siblings& beside, unsigned base,
                  unsigned length);
  std::uint32_t read_step(token what, unsigned depth, unsigned place, unsigned base,
                          std::uint32_t lengths, unsigned& length, siblings& beside);
  std::uint32_t read_run(unsigned depth, unsigned place, int rest, std::uint32_t lengths,
                         unsigned& length);
  unsigned unary(question what, std::uint32_t at, std::uint32_t left);
  std::uint32_t read_group(token what, unsigned depth, unsigned base, std::uint32_t lengths,
                           unsigned& length);
  unsigned digits(bool many, bool first, const siblings& beside);
  bool ask_digit(unsigned digit, unsigned set, unsigned count, bool many, bool first,
                 const siblings& beside);

  std::uint16_t branch_word(std::size_t at) const;
  unsigned first_of(std::size_t at) const;
  unsigned first_of_branches(std::size_t at) const;
  void skip_from_last_branch(std::size_t at);

  answers& from_;
  std::vector<std::uint16_t>& words_;
  std::size_t size_ = 1;  ///< words so far; no pattern begins at 0
  bool sound_ = true;
  unsigned which_ = 0;
  unsigned groups_ = 0;
  std::uint32_t lengths_ = 0;
  int target_ = 0;  ///< how many digits the last pattern had, of its first way through
  int last_branch_length_ = 0;
  std::array<std::uint32_t, 4> recent_{};  ///< the last tokens with their operands
  std::uint32_t last_two_ = 0, last_four_ = 0;
};

}  // namespace clearnotice::phone
