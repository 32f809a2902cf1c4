#include "core/catalog/typography.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {

void typeset_tree(std::vector<node>& tree, std::string_view locale) {
  for (node& each : tree) {
    if (each.has(attribute::lang)) continue;
    if (each.element == tag::text) each.text = catalog::typeset(each.text, locale);
    typeset_tree(each.children, locale);
  }
}

}  // namespace clearnotice::view
