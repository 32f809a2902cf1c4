#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One tree for every reader: the three writers turn it into HTML, plain text or a node list.
namespace clearnotice::view {

/// Every element a notice or form can hold. What is not here cannot be written: no script, no
/// style.
enum class tag : std::uint8_t {
  text,
  section,
  header,
  div,
  address,
  form,
  fieldset,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  table,
  thead,
  tbody,
  tr,
  th,
  td,
  legend,
  label,
  button,
  a,
  strong,
  em,
  span,
  bdi,
  time,
  input,
  textarea,
  abbr,
  details,
  summary
};

/// Every attribute. No event handler and no style is among them.
enum class attribute : std::uint8_t {
  id,
  css_class,
  part,
  lang,
  dir,
  href,
  label_for,
  name,
  type,
  value,
  autocomplete,
  spellcheck,
  rows,
  role,
  tabindex,
  hidden,
  datetime,
  start,
  scope,
  action,
  method,
  novalidate,
  described_by,
  title,
  required,
  column,
  aria_hidden
};

std::string_view name_of(tag element);
std::string_view name_of(attribute which);

struct node {
  tag element = tag::text;
  std::string text;  ///< of a text node
  std::vector<std::pair<attribute, std::string>> attributes;
  std::vector<node> children;

  // Not inline: every block of the view moves and ends dozens of them, and each would be 80 bytes.
  node();
  node(node&& other) noexcept;
  node(const node& other);
  node& operator=(node&& other) noexcept;
  ~node();

  node& set(attribute which, std::string_view value) &;
  node&& set(attribute which, std::string_view value) && { return std::move(set(which, value)); }

  node& add(node child) &;
  node&& add(node child) && { return std::move(add(std::move(child))); }

  node& add_all(std::vector<node> more) &;
  node&& add_all(std::vector<node> more) && { return std::move(add_all(std::move(more))); }
  bool has(attribute which) const { return value_of(which) != nullptr; }
  const std::string* value_of(attribute which) const;
};

node text_node(std::string_view text);
node element(tag name);
node element(tag name, std::string_view text);
node element(tag name, node child);

}  // namespace clearnotice::view
