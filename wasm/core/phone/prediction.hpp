#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clearnotice::phone {

/// Things known when a question is asked, as numbers that tell one such situation from another.
inline constexpr std::size_t kHints = 4;
using hints = std::array<std::uint32_t, kHints>;

/// Questions that are weighed apart.
inline constexpr std::size_t kQuestions = 24;

/// Guesses the answer to a question from how the same question was answered before, where the same
/// was known. Each hint has a guess of its own; how far each of them is trusted is learnt for each
/// question (logistic mixing, as in M. Mahoney's PAQ). phonec and the reader ask the same questions
/// in the same order, so the table has to hold only what was not foreseen. Integers only: every
/// machine guesses alike.
class predictor {
 public:
  predictor();

  /// @param question  below kQuestions
  /// @return how likely `yes` is, of 4096; never 0 and never 4096
  unsigned chance_of_yes(unsigned question, const hints& known);

  /// What the answer to the last question was.
  void learn(bool yes);

 private:
  struct memory {
    std::uint16_t chance = 1U << 15;  ///< of 65536
    std::uint16_t times = 0;
  };

  std::vector<memory> memories_;
  std::vector<std::int16_t> logits_;  ///< of a chance of 4096: ln(p / (1 - p)), 256 for 1
  std::array<std::array<int, kHints>, kQuestions> trust_;  ///< 65536 for 1

  // Of the last question.
  std::array<memory*, kHints> asked_{};
  std::array<int, kHints> guesses_{};
  unsigned question_ = 0;
  int chance_ = 0;
};

}  // namespace clearnotice::phone
