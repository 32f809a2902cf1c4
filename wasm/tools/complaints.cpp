// complaints OUT.txt: writes the part `complaints`, the sentences that core.wasm does not have.
// Exit 1 with a line on stderr where that cannot be done, 2 on wrong use.

#include <iostream>
#include <string>

#include "core/sentences.hpp"
#include "tools/write_file.hpp"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: complaints OUT.txt\n";
    return 2;
  }
  const std::string part = "complaints\n" + clearnotice::linked_sentences();
  return clearnotice::write_file(arguments[1], part) ? 0 : 1;
}
