proc main {} {
    for {set i 1} {$i <= 200000} {incr i} {
        lappend lines "นายสมชาย ใจดี เลขที่ $i โทร 08[expr {$i % 10}]-[expr {$i * 7919 % 1000000}]-x"
    }
    set found 0
    foreach line $lines {if {[regexp {08[1-5]-\d{3}[05]\d*} $line]} {incr found}}
    puts $found
}
main
