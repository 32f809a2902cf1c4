#include "core/text/escape_html.hpp"

namespace clearnotice::text {
namespace {

std::string_view reference_for(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    // `&apos;` is unknown to HTML 4 parsers, and mail programs still use them.
    case '\'': return "&#39;";
    default: return {};
  }
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view reference = reference_for(text[i]);
    if (reference.empty()) continue;
    out.append(text, copied, i - copied);
    out.append(reference);
    copied = i + 1;
  }
  out.append(text, copied, text.size() - copied);
}

}  // namespace clearnotice::text
