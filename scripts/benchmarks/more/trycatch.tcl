proc main {} {
    set failed 0
    for {set i 1} {$i <= 1000000} {incr i} {
        try {if {$i % 2 == 0} {error even}} on error {} {incr failed}
    }
    puts $failed
}
main
