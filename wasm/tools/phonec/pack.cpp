#include "tools/phonec/pack.hpp"

namespace clearnotice::phonec {
namespace {

std::string in_alphabet(const std::string& bytes) {
  std::string out;
  std::uint32_t bits = 0;
  unsigned count = 0;
  const auto put = [&] { out += phone::kPackedAlphabet[bits >> (count -= 6) & 63U]; };
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    count += 8;
    while (count >= 6) put();
  }
  if (count > 0) {
    bits <<= 6 - count;
    count = 6;
    put();
  }
  return out;
}

}  // namespace

bool given_answers::next(unsigned, const phone::hints&) { return at_ < all_.size() && all_[at_++]; }

bool packing_answers::next(unsigned question, const phone::hints& known) {
  const bool yes = given_answers::next(question, known);
  const std::uint32_t middle = bounds_.middle(predictor_.chance_of_yes(question, known));
  bounds_.narrow(yes, middle);
  predictor_.learn(yes);
  while (bounds_.settled()) {
    bytes_ += static_cast<char>(bounds_.high >> 24);
    bounds_.shift();
  }
  return yes;
}

std::string packing_answers::packed() {
  // Any number between the bounds will do.
  std::string all = bytes_;
  for (int shift = 24; shift >= 0; shift -= 8) {
    all += static_cast<char>(bounds_.low >> shift & 0xFF);
  }
  return in_alphabet(all);
}

}  // namespace clearnotice::phonec
