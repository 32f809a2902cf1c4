#include "core/text/escape_html.hpp"
#include "core/view/writers.hpp"

namespace clearnotice::view {
namespace {

void write(const node& each, std::string& out) {
  if (each.element == tag::text) {
    text::escape_html(each.text, out);
    return;
  }
  const std::string_view name = name_of(each.element);
  out += '<';
  out += name;
  for (const auto& [attribute, value] : each.attributes) {
    out += ' ';
    out += name_of(attribute);
    if (value.empty()) continue;
    out += "=\"";
    text::escape_html(value, out);
    out += '"';
  }
  out += '>';
  if (each.element == tag::input) return;
  for (const node& child : each.children) write(child, out);
  out += "</";
  out += name;
  out += '>';
}

}  // namespace

std::string to_html(const std::vector<node>& tree) {
  std::string out;
  for (const node& each : tree) write(each, out);
  return out;
}

}  // namespace clearnotice::view
