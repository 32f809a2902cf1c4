#include "abi/author/author.h"

#include <algorithm>

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

const cn_reply* cn_reviews() {
  return clearnotice::abi::answer(here().set_reviews(clearnotice::abi::asked()));
}

const cn_reply* cn_lint(std::uint32_t today) {
  return clearnotice::abi::answer(here().lint(clearnotice::abi::asked(), today));
}

const cn_reply* cn_diff(std::uint32_t size) {
  std::string_view rest = clearnotice::abi::asked();
  const std::string_view locale = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), locale.size() + 1));
  const std::size_t first = std::min<std::size_t>(size, rest.size());
  return clearnotice::abi::answer(here().diff(rest.substr(0, first), rest.substr(first), locale));
}

const cn_reply* cn_verify(std::uint32_t size) {
  const std::string_view all = clearnotice::abi::asked();
  const std::size_t first = std::min<std::size_t>(size, all.size());
  return clearnotice::abi::answer(
      here().verify(clearnotice::abi::house(), all.substr(0, first), all.substr(first)));
}

const cn_reply* cn_export(std::uint32_t number) {
  using clearnotice::consent::format;
  return clearnotice::abi::answer(here().export_receipt(
      clearnotice::abi::asked(), number == 0 ? format::dpv : format::kantara));
}

const cn_reply* cn_page() {
  return clearnotice::abi::answer(
      here().static_page(clearnotice::abi::house(), clearnotice::abi::asked()));
}
