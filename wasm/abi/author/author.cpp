#include "abi/author/author.h"

#include "abi/instance.hpp"
#include "core/author/author.hpp"

namespace {

clearnotice::author& here() {
  static clearnotice::author the;
  return the;
}

}  // namespace

const cn_reply* cn_lexicon() {
  return clearnotice::abi::answer(here().add_lexicon(clearnotice::abi::asked()));
}

const cn_reply* cn_lint(std::uint32_t today) {
  return clearnotice::abi::answer(here().lint(clearnotice::abi::asked(), today));
}
