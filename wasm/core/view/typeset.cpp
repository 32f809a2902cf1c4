#include "core/catalog/typography.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {

namespace {

void typeset_all(std::vector<node>& tree, std::string_view locale) {
  for (node& each : tree) {
    if (each.has(attribute::lang)) continue;
    if (each.element == tag::text) {
      each.text = catalog::typeset(each.text, locale);
    } else {
      typeset_all(each.children, locale);
    }
  }
}

}  // namespace

void typeset_tree(std::vector<node>& tree, std::string_view locale) {
  if (catalog::has_typography(locale)) typeset_all(tree, locale);
}

}  // namespace clearnotice::view
