# A program outside the tree links the installed liblogline, once through the CMake package, once through pkg-config.
if(TARGET liblogline AND NOT LOGLINE_SANITIZE)
  add_test(NAME install COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/install/install_test.sh
           ${PROJECT_BINARY_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/install/program ${CMAKE_CXX_COMPILER})
  set_tests_properties(install PROPERTIES LABELS install TIMEOUT 300)
endif()
