// international.wasm: ICU's normalization and UTS #46 behind two exports.
#include <string>
#include <utility>

#include "abi/international/protocol.hpp"
#include "core/text/international.hpp"

namespace clearnotice::international {
namespace {

struct instance {
  std::string text;
  std::string answer;
};

instance& here() {
  static instance the;
  return the;
}

std::int32_t answer_with(std::string text) {
  here().answer = std::move(text);
  return static_cast<std::int32_t>(here().answer.size());
}

}  // namespace
}  // namespace clearnotice::international

extern "C" {

/// Room for the text of the next question.
char* cn_room(std::size_t size) {
  auto& the = clearnotice::international::here();
  the.text.assign(size, '\0');
  return the.text.data();
}

/// @return the bytes of the answer, or one of the protocol's answers below 0
std::int32_t cn_international(clearnotice::international::operation operation) {
  using namespace clearnotice;
  const std::string& text = international::here().text;
  if (operation == international::operation::to_nfc) {
    return international::answer_with(clearnotice::text::nfc_by_icu(text));
  }
  auto name = clearnotice::text::uts46_by_icu(text);
  if (!name) return international::kProblem - static_cast<std::int32_t>(name.reason());
  std::string answer = std::move(name->ascii);
  if (name->is_confusing) answer += international::kConfusing + name->latin;
  return international::answer_with(std::move(answer));
}

/// Where the answer lies, until the next question.
const char* cn_answer() { return clearnotice::international::here().answer.data(); }

}  // extern "C"
