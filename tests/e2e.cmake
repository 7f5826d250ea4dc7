# tests/e2e/<name>.sh and <name>.mjs are run with LOGLINE=<the program>, in the folder tests/e2e; exit 77 means skipped.
# A name that starts with `_` is shared code, not a test.
find_program(LOGLINE_NODE node)
file(GLOB scripts CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/e2e
     ${CMAKE_CURRENT_SOURCE_DIR}/e2e/*.sh ${CMAKE_CURRENT_SOURCE_DIR}/e2e/*.mjs)
list(FILTER scripts EXCLUDE REGEX "^_")
if(NOT TARGET logline)
  set(scripts "")
endif()
foreach(script IN LISTS scripts)
  cmake_path(GET script STEM stem)
  set(command bash ${CMAKE_CURRENT_SOURCE_DIR}/e2e/${script})
  if(script MATCHES "\\.mjs$")
    if(NOT LOGLINE_NODE)
      message(STATUS "no node on PATH: tests/e2e/${script} is left out")
      continue()
    endif()
    set(command ${LOGLINE_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/e2e/${script})
  endif()
  add_test(NAME e2e_${stem} COMMAND ${command} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/e2e)
  set_tests_properties(e2e_${stem} PROPERTIES LABELS e2e TIMEOUT 900 SKIP_RETURN_CODE 77
    ENVIRONMENT "LOGLINE=$<TARGET_FILE:logline>;LOGLINE_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
  if(script MATCHES "\\.mjs$")
    set_tests_properties(e2e_${stem} PROPERTIES COST 1000)  # the longest go first
  endif()
endforeach()
