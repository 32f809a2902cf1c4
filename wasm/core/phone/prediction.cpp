#include "core/phone/prediction.hpp"

#include <algorithm>

namespace clearnotice::phone {
namespace {

constexpr unsigned kMemoryBits = 18;
constexpr unsigned kMostTimes = 25;
constexpr int kFirstTrust = 65536 * 3 / 10;
constexpr int kTrustGain = 82;  // 65536 * 0.02 / 16
constexpr int kMostTrust = 1 << 20;
constexpr int kMostLogit = 2047;

// 4096 / (1 + e^-x) for x from -8 to 8 in steps of one half.
constexpr std::int16_t kLogistic[] = {1,    2,    3,    6,    10,   16,   27,   45,   73,
                                      120,  194,  310,  488,  747,  1101, 1546, 2047, 2549,
                                      2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068,
                                      4079, 4085, 4089, 4092, 4093, 4094};

/// The chance of 4096 that has this logit, 256 for 1.
int logistic(int logit) {
  logit = std::clamp(logit, -kMostLogit, kMostLogit) + kMostLogit + 1;
  const int at = logit >> 7;
  const int beyond = logit & 127;
  return (kLogistic[at] * (128 - beyond) + kLogistic[at + 1] * beyond + 64) >> 7;
}

std::size_t place_of(std::uint32_t hint, std::uint32_t which) {
  std::uint32_t hash = (hint + which * 0x9E3779B1U) * 0x85EBCA6BU;
  hash ^= hash >> 15;
  hash *= 0x27D4EB2FU;
  hash ^= hash >> 13;
  return (hash * 0x9E3779B1U) >> (32 - kMemoryBits);
}

}  // namespace

predictor::predictor() : memories_(std::size_t{1} << kMemoryBits), logits_(4096) {
  int chance = 0;
  for (int logit = -kMostLogit; logit <= kMostLogit; ++logit) {
    for (const int until = logistic(logit); chance <= until; ++chance) {
      logits_[static_cast<std::size_t>(chance)] = static_cast<std::int16_t>(logit);
    }
  }
  for (; chance < 4096; ++chance) logits_[static_cast<std::size_t>(chance)] = kMostLogit;
  for (auto& row : trust_) row.fill(kFirstTrust);
}

unsigned predictor::chance_of_yes(unsigned question, const hints& known) {
  question_ = question;
  int sum = 0;
  for (std::size_t i = 0; i < kHints; ++i) {
    const auto which = static_cast<std::uint32_t>(question * kHints + i);
    asked_[i] = &memories_[place_of(known[i], which)];
    guesses_[i] = logits_[asked_[i]->chance >> 4U];
    sum += (trust_[question][i] >> 4) * guesses_[i] >> 12;
  }
  chance_ = std::clamp(logistic(sum), 1, 4095);
  return static_cast<unsigned>(chance_);
}

void predictor::learn(bool yes) {
  const int missed = (yes ? 4096 : 0) - chance_;
  for (std::size_t i = 0; i < kHints; ++i) {
    int& trust = trust_[question_][i];
    trust += (missed * guesses_[i] * kTrustGain + (1 << 15)) >> 16;
    trust = std::clamp(trust, -kMostTrust, kMostTrust);
    memory& its = *asked_[i];
    // The n-th time weighs one n-th, so that few examples suffice.
    const int towards = (yes ? 65535 : 0) - its.chance;
    its.chance = static_cast<std::uint16_t>(its.chance + towards * 2 / (2 * its.times + 3));
    if (its.times < kMostTimes) ++its.times;
  }
}

}  // namespace clearnotice::phone
