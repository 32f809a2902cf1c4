#include "core/view/writers.hpp"

namespace clearnotice::view {
namespace {

void write(const node& each, json::writer& out) {
  if (each.element == tag::text) {
    out.string(each.text);
    return;
  }
  out.begin_array().string(name_of(each.element)).begin_object();
  for (const auto& [attribute, value] : each.attributes) out.pair(name_of(attribute), value);
  out.end_object();
  for (const node& child : each.children) write(child, out);
  out.end_array();
}

}  // namespace

void write_nodes(const std::vector<node>& tree, json::writer& out) {
  out.begin_array();
  for (const node& each : tree) write(each, out);
  out.end_array();
}

}  // namespace clearnotice::view
