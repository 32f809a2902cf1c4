// In core.wasm: the seam of text/international.hpp, answered by the other module.
#include <utility>

#include "abi/international/protocol.hpp"
#include "core/text/international.hpp"

/// What the loader gives the module. @return bytes written to `out`, or one of the answers below 0.
extern "C" __attribute__((import_module("clearnotice"), import_name("international"))) std::int32_t
cn_ask_international(clearnotice::international::operation operation, const char* text,
                     std::size_t size, char* out, std::size_t room);

namespace clearnotice {
namespace {

/// Normalization to C makes UTF-8 at most three times as long (UAX #15, 9); a domain that is longer
/// than this is none (RFC 1035, 2.3.4).
constexpr std::size_t kLeastRoom = 1024;

std::int32_t ask(international::operation operation, std::string_view text, std::string& answer) {
  answer.assign(kLeastRoom + 3 * text.size(), '\0');
  const std::int32_t size =
      cn_ask_international(operation, text.data(), text.size(), answer.data(), answer.size());
  answer.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return size;
}

}  // namespace

namespace text {

std::string nfc_by_icu(std::string_view text) {
  std::string normalized;
  const std::int32_t size = ask(international::operation::to_nfc, text, normalized);
  return size < 0 ? std::string(text) : normalized;
}

result<domain_name, domain_problem> uts46_by_icu(std::string_view domain) {
  std::string answer;
  const std::int32_t size = ask(international::operation::to_ascii_domain, domain, answer);
  if (size < 0 && size > international::kProblem) return domain_problem::not_idna;
  if (size < 0) return static_cast<domain_problem>(international::kProblem - size);
  const std::size_t end = answer.find(international::kConfusing);
  if (end == std::string::npos) return domain_name{.ascii = std::move(answer)};
  return domain_name{
      .ascii = answer.substr(0, end), .is_confusing = true, .latin = answer.substr(end + 1)};
}

}  // namespace text
}  // namespace clearnotice
